using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Foreign;

/// <summary>A supergraph made elsewhere, over services made elsewhere, is served without stores and without tokens.</summary>
public sealed class ForeignGraphTests
{
    /// <summary>Operations over everything that the services use, with the answers that their data gives.</summary>
    private static readonly (string Query, object? Variables, string Data)[] Operations =
    [
        ("{ product(id: \"b1\") { id title price } }", null, """{"product":{"id":"b1","title":"Cells","price":40}}"""),
        ("{ product(id: \"none\") { id } }", null, """{"product":null}"""),
        // An entity over three services.
        (
            "{ product(id: \"b1\") { title ... on Book { pages inStock reviews { stars text author { name } } } } }",
            null,
            """{"product":{"title":"Cells","pages":120,"inStock":true,"reviews":[{"stars":5,"text":"Clear.","author":{"name":"An"}},{"stars":2,"text":null,"author":{"name":"Bình"}}]}}"""),
        // Computed from fields of another service, which are not asked for.
        (
            "{ products { __typename title ... on Book { fee } ... on Lamp { fee watts } } }",
            null,
            """{"products":[{"__typename":"Book","title":"Cells","fee":5},{"__typename":"Book","title":"Keys","fee":10},{"__typename":"Lamp","title":"Desk lamp","fee":0,"watts":9}]}"""),
        // A variable of an enumeration, an alias and a fragment on the interface.
        (
            "query($kind: Kind) { lamps: products(kind: $kind) { ...P } } fragment P on Product { name: title weight }",
            new { kind = "LAMP" },
            """{"lamps":[{"name":"Desk lamp","weight":2500}]}"""),
        // A union, and conditions by variable.
        (
            "query($deep: Boolean!) { found(text: \"e\") { __typename ... on Book { title reviews(minStars: 3) @include(if: $deep) { stars } } ... on Lamp { id } } }",
            new { deep = true },
            """{"found":[{"__typename":"Book","title":"Cells","reviews":[{"stars":5}]},{"__typename":"Book","title":"Keys","reviews":[]},{"__typename":"Lamp","id":"l1"}]}"""),
        (
            "query($deep: Boolean!) { found(text: \"Key\") { ... on Book { title reviews @include(if: $deep) { stars } } } }",
            new { deep = false },
            """{"found":[{"title":"Keys"}]}"""),
        // From a service without the data back to the one that has it, through a union of entities and round again.
        (
            "{ latest(first: 1) { stars about { ... on Lamp { title fee reviews { author { name reviews { about { ... on Book { title pages } ... on Lamp { title } } } } } } } } }",
            null,
            """{"latest":[{"stars":4,"about":{"title":"Desk lamp","fee":0,"reviews":[{"author":{"name":"An","reviews":[{"about":{"title":"Cells","pages":120}},{"about":{"title":"Desk lamp"}}]}}]}}]}"""),
        // A mutation, whose result is completed by another service.
        ("mutation { retitle(id: \"b2\", title: \"Locks\") { title ... on Book { fee inStock } } }", null, """{"retitle":{"title":"Locks","fee":10,"inStock":false}}"""),
        ("{ __type(name: \"Found\") { kind possibleTypes { name } } __typename }", null, """{"__type":{"kind":"UNION","possibleTypes":[{"name":"Book"},{"name":"Lamp"}]},"__typename":"Query"}"""),
    ];

    [Fact]
    public async Task Supergraph_of_apollo_composition_over_apollo_subgraphs_is_served()
    {
        Assert.SkipUnless(ForeignServices.IsAvailable, "`node` and `npm` are needed for services made elsewhere.");
        await using var services = await ForeignServices.StartAsync(TestContext.Current.CancellationToken);
        await using var gateway = await GatewayHost.StartAsync(new GatewaySetup { Supergraph = services.Supergraph, Subgraphs = services.Urls, Environment = "Conformance" });

        foreach (var (query, variables, data) in Operations)
        {
            var reply = await gateway.Client.AskAsync(query, variables: variables);

            Assert.Equal(200, reply.Status);
            Assert.Equal(data, reply.Data);
            Assert.False(reply.Json.TryGetProperty("errors", out _), reply.Text);
            Assert.False(reply.Json.TryGetProperty("extensions", out _), reply.Text);
        }

        Assert.Empty(gateway.Log.Records);
    }
}
