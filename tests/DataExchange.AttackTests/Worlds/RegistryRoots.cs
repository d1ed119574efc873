using System.Text.Json.Nodes;
using DataExchange.GraphQL.Language;

namespace DataExchange.AttackTests.Worlds;

/// <summary>The registry of persons. Its filters and orderings work, so that whoever may use them on a secret cell learns it.</summary>
internal static class RegistryRoots
{
    public static IReadOnlyDictionary<OperationType, Row> Of(IReadOnlyList<Row> citizens, IReadOnlyDictionary<string, Row> persons, IReadOnlyList<Row> convictions)
    {
        object? ById(JsonObject a) => persons.GetValueOrDefault(a["id"]?.ToString() ?? string.Empty);
        object? CitizenById(JsonObject a) => ById(a) is Row { Type: "Citizen" } citizen ? citizen : null;
        object? ByNationalId(JsonObject a) => citizens.FirstOrDefault(c => Equals(c["nationalId"], a["nationalId"]?.ToString()));
        Row[] Hits() => [citizens[0], .. convictions, ((Row[])citizens[0]["vehicles"]!)[0], citizens[1]];
        var query = new Row("Query")
        {
            ["citizen"] = (RowFunction)CitizenById,
            ["person"] = (RowFunction)ById,
            ["citizens"] = (RowFunction)(a => Page(citizens, a)),
            ["citizenByNationalId"] = (RowFunction)ByNationalId,
            ["ranking"] = (RowFunction)(a => Ordered(citizens, a["orderBy"]?.ToString() ?? "INCOME")),
            ["search"] = (RowFunction)(_ => Hits()),
            ["found"] = (RowFunction)(a => a["text"]?.ToString() == "conviction" ? (convictions.Count > 0 ? convictions[0] : null) : citizens[0]),
            ["citizensAggregate"] = (RowFunction)(_ => Aggregates(citizens)),
            ["actors"] = (RowFunction)(_ => (Row[])[persons["3"], citizens[0], persons["5"], ((Row[])citizens[0]["vehicles"]!)[0]]),
            ["provinces"] = (Row[])[new Row("Province") { ["code"] = "01", ["name"] = "Hà Nội" }],
            ["_entities"] = (RowFunction)(a => a["representations"]!.AsArray().Select(r => (Row?)(ById(r!.AsObject()) ?? ByNationalId(r.AsObject()))).ToArray()),
        };
        var mutation = new Row("Mutation")
        {
            ["updateName"] = (RowFunction)(a => new Row("UpdateNamePayload") { ["citizen"] = ById(a) }),
            ["registerBirth"] = (RowFunction)(_ => new Row("UpdateNamePayload") { ["citizen"] = citizens[0] }),
        };
        return new Dictionary<OperationType, Row>
        {
            [OperationType.Query] = query,
            [OperationType.Mutation] = mutation,
            [OperationType.Subscription] = new Row("Subscription") { ["citizenChanged"] = citizens[0] },
        };
    }

    private static Row Page(IReadOnlyList<Row> citizens, JsonObject arguments)
    {
        var found = citizens.Where(c => Fits(c, arguments["where"] as JsonObject));
        var order = arguments["orderBy"] switch
        {
            JsonArray { Count: > 0 } list => list[0]!.ToString(),
            JsonValue single => single.ToString(),
            _ => null,
        };
        Row[] rows = [.. order is null ? found : Ordered(found, order)];
        return new Row("CitizenConnection")
        {
            ["nodes"] = rows, ["totalCount"] = rows.Length, ["pageInfo"] = new Row("PageInfo") { ["hasNextPage"] = false, ["endCursor"] = null },
        };
    }

    private static IEnumerable<Row> Ordered(IEnumerable<Row> rows, string by) => by == "INCOME" ? rows.OrderBy(r => (int)r["income"]!) : rows.OrderBy(r => (string)r["name"]!, StringComparer.Ordinal);

    private static Row[] Aggregates(IReadOnlyList<Row> citizens)
    {
        var incomes = citizens.Select(c => (int)c["income"]!).ToList();
        var income = new Row("IntAggregate") { ["min"] = incomes.Min(), ["max"] = incomes.Max(), ["avg"] = (int)incomes.Average() };
        return [new Row("CitizensAggregate") { ["count"] = citizens.Count, ["income"] = income, ["diagnosis"] = citizens[0]["diagnosis"] }];
    }

    private static bool Fits(Row citizen, JsonObject? where) => where is null || where.All(f => f.Key switch
    {
        "id" => Equals(citizen["id"], f.Value?.ToString()),
        "name" or "nationalId" or "diagnosis" => FitsText((string)citizen[f.Key]!, f.Value as JsonObject),
        "income" => f.Value?["gt"] is not { } from || (int)citizen["income"]! > (int)from,
        "any" => f.Value is JsonArray any && any.Any(w => Fits(citizen, w as JsonObject)),
        "benefits" => f.Value?["some"]?["citizen"] is not JsonObject below || Fits(citizen, below),
        _ => true,
    });

    private static bool FitsText(string value, JsonObject? filter) => filter is null
        || ((filter["eq"] is not { } wanted || value == wanted.ToString()) && (filter["startsWith"] is not { } start || value.StartsWith(start.ToString(), StringComparison.Ordinal)));
}
