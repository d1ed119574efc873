using DataExchange.FunctionalTests.Harness;
using DataExchange.Testing.AccessStores;

namespace DataExchange.FunctionalTests.Commands;

/// <summary><c>dx plan</c> over good input and bad.</summary>
public sealed class PlanInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Plan_of_a_national_query_names_the_registries()
    {
        var outcome = await PlanAsync(Supergraph(), """{ citizen(personalId: "001085012345") { fullName taxProfile { taxCode } } }""");
        Assert.Equal((0, string.Empty), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("population", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("tax", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ citizen(", "query.graphql:1:")]
    [InlineData("{ noSuchField }", "noSuchField")]
    [InlineData("query A { provinces { code } } query B { provinces { code } }", "--operation")]
    [InlineData("", "query.graphql")]
    public async Task Bad_document_is_told_with_its_place(string document, string told) => ClearFailure.Assert(await PlanAsync(Supergraph(), document), 1, told);

    [Theory]
    [InlineData("type Query {", "supergraph.graphql:1:")]
    [InlineData("type Query { a: Int }", "supergraph")]
    [InlineData("\u0000\u0001 garbage", "supergraph.graphql:1:")]
    public async Task Broken_supergraph_is_told_with_its_place(string supergraph, string told)
    {
        var file = _folder.File("supergraph.graphql");
        await File.WriteAllTextAsync(file, supergraph, TestContext.Current.CancellationToken);
        ClearFailure.Assert(await PlanAsync(file, "{ a }"), 1, told);
    }

    [Fact]
    public async Task Missing_file_is_told_by_name() => ClearFailure.Assert(await PlanAsync(_folder.File("missing.graphql"), "{ a }"), 1, "missing.graphql");

    public void Dispose() => _folder.Dispose();

    private async Task<DxOutcome> PlanAsync(string supergraph, string document)
    {
        var file = _folder.File("query.graphql");
        await File.WriteAllTextAsync(file, document, TestContext.Current.CancellationToken);
        return await DxProcess.RunAsync(["plan", "--supergraph", supergraph, file]);
    }

    private string Supergraph()
    {
        var file = _folder.File("supergraph.graphql");
        DemonstrationFiles.WriteSupergraph(file);
        return file;
    }
}
