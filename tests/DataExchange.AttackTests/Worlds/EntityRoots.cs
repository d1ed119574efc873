using System.Text.Json.Nodes;
using DataExchange.GraphQL.Language;

namespace DataExchange.AttackTests.Worlds;

/// <summary>The registries that know persons by key only, and compute from what they are sent.</summary>
internal static class EntityRoots
{
    public static IReadOnlyDictionary<OperationType, Row> Of(Func<JsonObject, Row?> find) => new Dictionary<OperationType, Row>
    {
        [OperationType.Query] = new Row("Query")
        {
            ["_entities"] = (RowFunction)(a => a["representations"]!.AsArray().Select(r => find(r!.AsObject())).ToArray()),
        },
    };

    public static Func<JsonObject, Row?> Tax(IReadOnlyDictionary<string, Row> persons, CanaryMint mint)
    {
        var assessments = persons.Values.Where(p => p.Type == "Citizen").ToDictionary(p => $"A-{p["id"]}", p => Assessment(p, mint), StringComparer.Ordinal);
        return representation =>
        {
            if (representation["number"] is { } number)
            {
                return assessments.GetValueOrDefault(number.ToString());
            }

            return persons.GetValueOrDefault(representation["id"]?.ToString() ?? string.Empty) is { } person
                ? new Row("Citizen")
                {
                    ["id"] = person["id"],
                    ["taxBand"] = representation["income"] is { } income ? $"band-{(int)income % 5}" : null,
                    ["assessments"] = (Row[])[assessments[$"A-{person["id"]}"]],
                }
                : null;
        };
    }

    public static Func<JsonObject, Row?> Health(IReadOnlyList<Row> citizens) => representation =>
        citizens.FirstOrDefault(c => Equals(c["nationalId"], representation["nationalId"]?.ToString())) is { } citizen
            ? new Row("Citizen")
            {
                ["nationalId"] = citizen["nationalId"], ["diagnosis"] = citizen["diagnosis"], ["benefits"] = citizen["benefits"],
                ["benefitClass"] = representation["taxBand"] is { } band ? $"class of {band}" : null,
            }
            : null;

    public static Func<JsonObject, Row?> Risk(IReadOnlyDictionary<string, Row> persons) => representation =>
        persons.GetValueOrDefault(representation["id"]?.ToString() ?? string.Empty) is { } person
            ? new Row("Person") { ["id"] = person["id"], ["riskScore"] = person["riskScore"] }
            : null;

    public static Func<JsonObject, Row?> Vehicles(IReadOnlyDictionary<string, Row> persons) => representation =>
        representation["plate"] is { } plate
            ? persons.Values.SelectMany(p => p["vehicles"] as Row[] ?? []).FirstOrDefault(v => Equals(v["plate"], plate.ToString()))
            : persons.GetValueOrDefault(representation["id"]?.ToString() ?? string.Empty);

    private static Row Assessment(Row payer, CanaryMint mint)
    {
        var number = $"A-{payer["id"]}";
        return new Row("Assessment")
        {
            ["number"] = number, ["year"] = 2026, ["amount"] = mint.Number("Assessment.amount", number), ["payer"] = payer,
            ["relief"] = (RowFunction)(a => a["income"] is { } income ? $"relief-{(int)income % 7}" : null),
        };
    }
}
