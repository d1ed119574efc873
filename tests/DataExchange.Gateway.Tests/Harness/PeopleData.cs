using System.Text.Json.Nodes;
using DataExchange.GraphQL.Language;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>The data of the two registries over <c>people.graphql</c>, with a canary in every cell that is not granted by default.</summary>
internal static class PeopleData
{
    /// <summary>The register of persons.</summary>
    public static IReadOnlyDictionary<OperationType, Thing> Registry()
    {
        var ana = Citizen("1", "Ana");
        var eve = Citizen("2", "Eve");
        ana["mother"] = eve;
        var minor = new Thing("Minor") { ["id"] = "3", ["name"] = "Kim", ["nationalId"] = "CANARY-MINOR-NID", ["guardian"] = ana };
        var car = new Thing("Vehicle") { ["plate"] = "29A-00001", ["color"] = "CANARY-COLOR", ["owner"] = ana };
        var conviction = new Thing("Conviction") { ["date"] = "CANARY-DATE", ["offence"] = "CANARY-OFFENCE" };
        ana["vehicles"] = (Thing[])[car];
        Thing[] persons = [ana, eve, minor];
        Thing[] citizens = [ana, eve];
        Func<JsonObject, object?> byId = a => persons.FirstOrDefault(p => Equals(p.Fields["id"], a["id"]?.ToString()));
        var query = new Thing("Query")
        {
            ["citizen"] = byId,
            ["person"] = byId,
            ["citizenByNationalId"] = ana,
            ["citizens"] = new Thing("CitizenConnection") { ["nodes"] = citizens, ["totalCount"] = 2,
                ["edges"] = (Thing[])[new Thing("CitizenEdge") { ["cursor"] = "RAW-POSITION-1", ["node"] = ana }],
                ["pageInfo"] = new Thing("PageInfo") { ["hasNextPage"] = true, ["startCursor"] = "RAW-POSITION-1", ["endCursor"] = "RAW-POSITION-2" },
            },
            ["ranking"] = citizens,
            ["page"] = citizens,
            ["search"] = (Thing[])[ana, car, conviction],
            ["provinces"] = (Thing[])[new Thing("Province") { ["code"] = "01", ["name"] = "Hà Nội", ["population"] = 8_587_100 }],
            ["warrants"] = (Thing[])[new Thing("Warrant") { ["number"] = "CANARY-WARRANT", ["court"] = "CANARY-COURT" }],
            ["watched"] = citizens,
            ["notices"] = (Thing[])[new Thing("Notice") { ["title"] = "Open hours", ["author"] = ana }],
            ["undescribed"] = "CANARY-UNDESCRIBED",
        };
        query["_entities"] = (Func<JsonObject, object?>)(a => a["representations"]!.AsArray().Select(r => (Thing?)byId(r!.AsObject())));
        var mutation = new Thing("Mutation") { ["rename"] = byId };
        var subscription = new Thing("Subscription") { ["renamed"] = ana };
        return new Dictionary<OperationType, Thing> { [OperationType.Query] = query, [OperationType.Mutation] = mutation, [OperationType.Subscription] = subscription };
    }

    /// <summary>The register of taxes, which computes a band from an income that it is sent.</summary>
    public static IReadOnlyDictionary<OperationType, Thing> Tax()
    {
        var query = new Thing("Query")
        {
            ["_entities"] = (Func<JsonObject, object?>)(a => a["representations"]!.AsArray().Select(r => (Thing?)Payer(r!.AsObject()))),
        };
        return new Dictionary<OperationType, Thing> { [OperationType.Query] = query };
    }

    private static Thing Payer(JsonObject representation)
    {
        var payer = new Thing("Citizen") { ["id"] = (string?)representation["id"] };
        payer["taxBand"] = (int?)representation["income"] is { } income ? $"band {income / 100_000_000}" : null;
        payer["dues"] = new Thing("DueConnection") { ["nodes"] = (Thing[])[new Thing("Due") { ["year"] = 2026, ["amount"] = 700, ["payer"] = payer }] };
        return payer;
    }

    private static Thing Citizen(string id, string name) => new("Citizen")
    {
        ["id"] = id,
        ["name"] = name,
        ["nationalId"] = $"CANARY-{id}-1234",
        ["birthDate"] = "1985-CANARY",
        ["income"] = Canaries.Number,
        ["diagnosis"] = "CANARY-DIAGNOSIS",
        ["vehicles"] = Array.Empty<Thing>(),
        ["bornOn"] = "1985-03-14",
        ["taxFile"] = $"CANARY-FILE-{id}",
        ["savings"] = new Thing("Money") { ["amount"] = 3_250_000.5, ["currency"] = "VND" },
        ["home"] = new Thing("Address")
        {
            ["line"] = "CANARY-LINE", ["communeCode"] = "CANARY-COMMUNE", ["provinceCode"] = "79", ["province"] = new Thing("Province") { ["code"] = "79", ["name"] = "Hồ Chí Minh" },
        },
        ["area"] = "79.760.26734",
        ["watchlisted"] = "DETAINED",
        ["lookouts"] = Array.Empty<Thing>(),
    };
}
