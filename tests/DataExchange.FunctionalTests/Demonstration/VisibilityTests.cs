using System.Text.Json;
using System.Text.RegularExpressions;
using DataExchange.FunctionalTests.Harness;

namespace DataExchange.FunctionalTests.Demonstration;

/// <summary>A field that the tax registry shows to the finance administration alone: for everybody else it is a name that nobody has.</summary>
[Collection(DemonstrationCollection.Name)]
public sealed partial class VisibilityTests(DemonstrationSystem system)
{
    private const string Hidden = "previousTaxCodes";

    // As long as the other, and as far from every name that there is.
    private const string Unknown = "previousTaxCodez";

    private const string Fields = """{ __type(name: "TaxProfile") { fields { name } } }""";

    [Fact]
    public async Task Owner_reads_it()
    {
        var reply = await system.AskAsync(Clients.Tax, Question(Hidden));
        Assert.Equal(200, reply.Status);
        Assert.Empty(reply.Denied);
        Assert.Equal(JsonValueKind.Array, reply.Body.GetProperty("data").GetProperty("citizen").GetProperty("taxProfile").GetProperty(Hidden).ValueKind);
        Assert.Contains(Hidden, await FieldsAsync(Clients.Tax));
    }

    [Fact]
    public async Task Agency_of_the_same_administration_learns_that_it_can_be_asked_for()
    {
        var reply = await system.AskAsync(Clients.Statistics, Question(Hidden));
        Assert.Equal(200, reply.Status);
        Assert.Empty(reply.ErrorCodes);
        Assert.Contains(Hidden, await FieldsAsync(Clients.Statistics));
    }

    [Theory]
    [InlineData(Clients.OneDoor)]
    [InlineData(Clients.Portal)]
    [InlineData(Clients.DocumentAxis)]
    public async Task For_others_it_is_like_a_misspelt_name(string client)
    {
        foreach (var wrap in (Func<string, string>[])[Question, n => Question($"taxCode: {n}"), n => Question($"... on TaxProfile {{ {n} }}"), n => Question($"{n} {{ x }}"), n => Question($"{n}(first: 1)")])
        {
            var hidden = await system.AskAsync(client, wrap(Hidden));
            var unknown = await system.AskAsync(client, wrap(Unknown));
            Assert.Equal(400, hidden.Status);
            Assert.Equal(["GRAPHQL_VALIDATION_FAILED"], hidden.ErrorCodes.Distinct());
            Assert.Equal(Told(unknown, Unknown), Told(hidden, Hidden));
        }

        Assert.DoesNotContain(Hidden, await FieldsAsync(client));
    }

    [Theory]
    [InlineData(Clients.OneDoor)]
    [InlineData(Clients.Portal)]
    public async Task Nothing_is_suggested_to_others_for_a_name_that_comes_near_it(string client)
    {
        var reply = await system.AskAsync(client, Question("previousTaxCode"));
        Assert.DoesNotContain(Hidden, reply.Body.GetRawText(), StringComparison.Ordinal);
    }

    private static string Question(string field) => $$"""{ citizen(personalId: "001085012345") { taxProfile { {{field}} } } }""";

    private async Task<IReadOnlyList<string?>> FieldsAsync(string client) => [.. (await system.AskAsync(client, Fields)).All("__type.fields.name").Select(n => n.GetString())];

    private static string Told(Reply reply, string name) => Receipt().Replace(reply.Body.GetRawText().Replace(name, "NAME", StringComparison.Ordinal), "RECEIPT");

    [GeneratedRegex("\"receipt\":\"[^\"]*\"")]
    private static partial Regex Receipt();
}
