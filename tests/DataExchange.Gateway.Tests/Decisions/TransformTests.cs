using DataExchange.Access.Agreements;
using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Decisions;

/// <summary>A cell granted in another form leaves in that form on every way.</summary>
public sealed class TransformTests
{
    private static readonly Grant[] Grants =
    [
        .. PeopleAccess.Usual.Where(g => g.Coordinate != "Citizen.mother"),
        new("Citizen.nationalId", "Article 2") { Transform = Transform.MaskLast4 },
        new("Minor.nationalId", "Article 2") { Transform = Transform.MaskLast4 },
        new("Citizen.birthDate", "Article 2") { Transform = Transform.YearOnly },
        new("Citizen.diagnosis", "Article 2") { Transform = Transform.Exists },
        new("Citizen.mother", "Article 2") { Transform = Transform.Exists },
    ];

    [Theory]
    [InlineData("{ citizen(id: 1) { nationalId birthDate } }", """{"citizen":{"nationalId":"*********1234","birthDate":"1985"}}""")]
    [InlineData("{ citizen(id: 1) { name: nationalId id: birthDate } }", """{"citizen":{"name":"*********1234","id":"1985"}}""")]
    [InlineData("{ citizen(id: 1) { ...F } } fragment F on Person { ... on Citizen { birthDate } }", """{"citizen":{"birthDate":"1985"}}""")]
    [InlineData("{ person(id: 1) { nationalId } }", """{"person":{"nationalId":"*********1234"}}""")]
    [InlineData("{ citizens { nodes { nationalId } } }", """{"citizens":{"nodes":[{"nationalId":"*********1234"},{"nationalId":"*********1234"}]}}""")]
    [InlineData("{ citizen(id: 1) { a: diagnosis b: diagnosis } }", """{"citizen":{"a":"EXISTS","b":"EXISTS"}}""")]
    public async Task Value_leaves_in_the_granted_form(string query, string data)
    {
        await using var system = await PeopleSystem.StartAsync(Grants);

        var reply = await system.AskAsync(query);

        Assert.Equal(data, reply.Data);
        Assert.Empty(system.Leaks(reply));
    }

    [Fact]
    public async Task Object_granted_by_its_existence_shows_nothing_of_itself()
    {
        await using var system = await PeopleSystem.StartAsync(Grants);

        var reply = await system.AskAsync("{ a: citizen(id: 1) { mother { __typename id name mother { name } } } b: citizen(id: 2) { mother { name } } }");

        Assert.Equal("""{"a":{"mother":{"__typename":"Citizen","id":null,"name":null,"mother":null}},"b":{"mother":null}}""", reply.Data);
    }

    [Fact]
    public async Task Cell_granted_in_another_form_may_not_be_filtered_by()
    {
        await using var system = await PeopleSystem.StartAsync(Grants);

        var reply = await system.AskAsync("{ citizenByNationalId(nationalId: \"CANARY-1-1234\") { name } }");

        Assert.Equal("""{"citizenByNationalId":null}""", reply.Data);
    }

    [Fact]
    public async Task Form_that_the_gateway_cannot_make_denies()
    {
        await using var system = await PeopleSystem.StartAsync([.. PeopleAccess.Usual, new Grant("Citizen.nationalId", "Article 2") { Transform = Transform.HashPairwise }]);

        var reply = await system.AskAsync("{ citizen(id: 1) { name nationalId } }");

        Assert.Equal("""{"citizen":{"name":"Ana","nationalId":null}}""", reply.Data);
        Assert.Equal("Citizen.nationalId at citizen.nationalId: POLICY_ERROR", Assert.Single(reply.Denied));
        Assert.Empty(system.Leaks(reply));
    }

    [Theory]
    [InlineData("consent")]
    [InlineData("condition")]
    public async Task Grant_under_consent_or_condition_that_is_not_met_is_not_asked_for(string kind)
    {
        var grant = new Grant("Citizen.nationalId", "Article 2") { ConsentScope = kind == "consent" ? "housing" : null, RowCondition = kind == "condition" ? "name = \"Eve\"" : null };
        await using var system = await PeopleSystem.StartAsync([.. PeopleAccess.Usual, grant]);

        var reply = await system.AskAsync("{ citizen(id: 1) { name nationalId } }");

        Assert.Equal("""{"citizen":{"name":"Ana","nationalId":null}}""", reply.Data);
        Assert.Empty(reply.Denied);
        Assert.Equal(["Citizen.nationalId"], reply.Guarded);
        Assert.DoesNotContain("nationalId", system.Asked, StringComparison.Ordinal);
    }
}
