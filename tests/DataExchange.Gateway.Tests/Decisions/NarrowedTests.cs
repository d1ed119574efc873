using DataExchange.Access.Agreements;
using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Decisions;

/// <summary>Bands, provinces, pairwise hashes and NULL on a running gateway: whatever the path, alias or fragment.</summary>
public sealed class NarrowedTests
{
    private static readonly Dictionary<string, string?> s_secret = new() { ["Gateway:PseudonymKey"] = Convert.ToBase64String(new byte[32]) };

    private static readonly Grant[] Grants =
    [
        .. PeopleAccess.Usual,
        new("Citizen.income", "Article 3") { Transform = Transform.Range },
        new("Citizen.bornOn", "Article 3") { Transform = Transform.Range },
        new("Citizen.savings", "Article 3") { Transform = Transform.Range },
        new("Citizen.home", "Article 3") { Transform = Transform.ProvinceOnly },
        new("Address.*", "Article 3"),
        new("Citizen.area", "Article 3") { Transform = Transform.ProvinceOnly },
        new("Citizen.nationalId", "Article 3") { Transform = Transform.Null },
        new("Citizen.taxFile", "Article 3") { Transform = Transform.HashPairwise },
    ];

    [Theory]
    [InlineData("{ citizen(id: 1) { income bornOn } }", """{"citizen":{"income":200000000,"bornOn":"1980-01-01"}}""")]
    [InlineData("{ citizen(id: 1) { name: income id: bornOn } }", """{"citizen":{"name":200000000,"id":"1980-01-01"}}""")]
    [InlineData("{ citizen(id: 1) { savings { __typename currency x: amount } } }", """{"citizen":{"savings":{"__typename":"Money","currency":"VND","x":2000000}}}""")]
    [InlineData("{ person(id: 1) { ...F } } fragment F on Person { ... on Citizen { savings { ...M } } } fragment M on Money { amount }", """{"person":{"savings":{"amount":2000000}}}""")]
    [InlineData("{ citizens { nodes { savings { amount } } } }", """{"citizens":{"nodes":[{"savings":{"amount":2000000}},{"savings":{"amount":2000000}}]}}""")]
    [InlineData("{ citizen(id: 1) { home { line communeCode provinceCode province { code name } } } }", """{"citizen":{"home":{"line":null,"communeCode":null,"provinceCode":"79","province":{"code":"79","name":"Hồ Chí Minh"}}}}""")]
    [InlineData("{ citizen(id: 1) { home { provinceCode: line ...A } } } fragment A on Address { __typename c: communeCode }", """{"citizen":{"home":{"provinceCode":null,"__typename":"Address","c":null}}}""")]
    [InlineData("{ citizen(id: 1) { area } }", """{"citizen":{"area":"79"}}""")]
    [InlineData("{ citizen(id: 1) { name nationalId } }", """{"citizen":{"name":"Ana","nationalId":null}}""")]
    public async Task Value_leaves_no_wider_than_it_is_granted(string query, string data)
    {
        await using var system = await PeopleSystem.StartAsync(Grants, s_secret);

        var reply = await system.AskAsync(query);

        Assert.Equal(data, reply.Data);
        Assert.Empty(reply.Denied);
        Assert.Empty(system.Leaks(reply));
        Assert.DoesNotContain("nationalId", system.Asked, StringComparison.Ordinal);
        Assert.DoesNotContain("line", system.Asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hash_is_one_for_a_value_whatever_the_path_and_tells_nothing_of_it()
    {
        await using var system = await PeopleSystem.StartAsync(Grants, s_secret);

        var reply = await system.AskAsync("{ a: citizen(id: 1) { taxFile x: taxFile mother { taxFile } } b: person(id: 2) { ... on Citizen { taxFile } } }");

        var data = reply.Json.GetProperty("data");
        var own = data.GetProperty("a").GetProperty("taxFile").GetString();
        Assert.Matches("^pw1_[A-Za-z0-9_-]{43}$", own!);
        Assert.Equal(own, data.GetProperty("a").GetProperty("x").GetString());
        Assert.Equal(data.GetProperty("b").GetProperty("taxFile").GetString(), data.GetProperty("a").GetProperty("mother").GetProperty("taxFile").GetString());
        Assert.NotEqual(own, data.GetProperty("b").GetProperty("taxFile").GetString());
        Assert.Empty(system.Leaks(reply));
    }

    [Fact]
    public async Task Cell_of_an_address_that_is_not_granted_stays_denied_below_a_province()
    {
        await using var system = await PeopleSystem.StartAsync([.. Grants.Where(g => g.Coordinate != "Address.*")], s_secret);

        var reply = await system.AskAsync("{ citizen(id: 1) { home { provinceCode line } } }");

        Assert.Equal("""{"citizen":{"home":{"provinceCode":null,"line":null}}}""", reply.Data);
        Assert.Equal("Address.provinceCode at citizen.home.provinceCode: FIELD_NOT_GRANTED", Assert.Single(reply.Denied));
    }

    [Theory]
    [InlineData("Citizen.nationalId", Transform.Range)]
    [InlineData("Citizen.income", Transform.MaskLast4)]
    [InlineData("Citizen.income", Transform.HashPairwise)]
    [InlineData("Citizen.income", Transform.ProvinceOnly)]
    [InlineData("Citizen.vehicles", Transform.Exists)]
    [InlineData("Citizen.mother", Transform.HashPairwise)]
    [InlineData("Citizen.savings", Transform.YearOnly)]
    public void Transform_that_does_not_fit_is_refused_before_it_comes_into_force(string coordinate, Transform transform)
    {
        var state = PeopleAccess.State(PeopleSystem.Supergraph, []);
        var grant = new Grant(coordinate, "Article 9") { Transform = transform };

        var problem = Assert.Single(PeopleAccess.Activate(state, "G01", grant).Problems);

        Assert.Equal("GRANT_TRANSFORM", problem.Code);
        Assert.Contains($"`{coordinate}`", problem.Message, StringComparison.Ordinal);
    }
}
