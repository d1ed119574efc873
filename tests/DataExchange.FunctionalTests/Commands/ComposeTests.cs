using System.Text.Json;
using DataExchange.FunctionalTests.Harness;
using DataExchange.Testing.AccessStores;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.FunctionalTests.Commands;

/// <summary><c>dx compose</c> over schemas in files and behind addresses, good and bad.</summary>
public sealed class ComposeTests : IDisposable
{
    private const string Federation = """extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])""" + "\n";
    private const string Citizens = Federation + "type Query { citizen(id: ID!): Citizen }\ntype Citizen @key(fields: \"id\") { id: ID! name: String }\n";
    private const string Taxes = Federation + "type Citizen @key(fields: \"id\") { id: ID! taxCode: String }\n";
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Two_files_become_a_supergraph_on_standard_output()
    {
        var outcome = await DxProcess.RunAsync(["compose", $"citizens={await FileAsync("citizens", Citizens)}", $"taxes={await FileAsync("taxes", Taxes)}", "--url", "taxes=http://taxes.example/graphql"]);

        Assert.Equal((0, string.Empty), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("taxCode: String @join__field(graph: TAXES)", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("@join__graph(name: \"taxes\", url: \"http://taxes.example/graphql\")", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Out_writes_the_same_bytes_to_the_file_and_nothing_to_standard_output()
    {
        string[] subgraphs = [$"citizens={await FileAsync("citizens", Citizens)}", $"taxes={await FileAsync("taxes", Taxes)}"];
        var file = _folder.File("supergraph.graphql");

        var written = await DxProcess.RunAsync(["compose", "--out", file, .. subgraphs]);
        var printed = await DxProcess.RunAsync(["compose", .. subgraphs.Reverse()]);

        Assert.Equal((0, string.Empty, string.Empty), (written.ExitCode, written.Output, written.Errors));
        Assert.Equal(printed.Output.Trim(), (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Trim());
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*.tmp"));
    }

    [Fact]
    public async Task Errors_are_told_on_standard_error_with_place_code_and_fix_and_leave_the_old_file()
    {
        var file = _folder.File("supergraph.graphql");
        await File.WriteAllTextAsync(file, "old", TestContext.Current.CancellationToken);
        var bad = await FileAsync("taxes", Taxes.Replace("\"id\"", "\"number\"", StringComparison.Ordinal));

        var outcome = await DxProcess.RunAsync(["compose", "--out", file, $"citizens={await FileAsync("citizens", Citizens)}", $"taxes={bad}"]);

        Assert.Equal((1, string.Empty), (outcome.ExitCode, outcome.Output));
        Assert.Contains(outcome.ErrorLines, l => l.StartsWith($"{bad}:2:14: error KEY_INVALID_FIELDS: ", StringComparison.Ordinal));
        Assert.Equal("old", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Json_holds_the_supergraph_or_the_diagnostics()
    {
        var citizens = await FileAsync("citizens", Citizens);
        var good = await DxProcess.RunAsync(["compose", "--json", $"citizens={citizens}"]);
        var bad = await DxProcess.RunAsync(["compose", "--json", $"citizens={citizens}", $"taxes={await FileAsync("taxes", Federation + "type Query { citizen(id: ID!): String }")}"]);

        using var composed = JsonDocument.Parse(good.Output);
        Assert.Equal((0, JsonValueKind.String), (good.ExitCode, composed.RootElement.GetProperty("supergraph").ValueKind));
        using var refused = JsonDocument.Parse(bad.Output);
        Assert.Equal((1, JsonValueKind.Null), (bad.ExitCode, refused.RootElement.GetProperty("supergraph").ValueKind));
        var error = refused.RootElement.GetProperty("errors").EnumerateArray().Single(e => e.GetProperty("code").GetString() == "FIELD_TYPE_MISMATCH");
        Assert.Equal("Query.citizen", error.GetProperty("coordinate").GetString());
        Assert.Equal(2, error.GetProperty("location").GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Schema_is_asked_of_an_address()
    {
        await using var subgraph = await ScriptableSubgraph.StartAsync();
        subgraph.Reply(JsonSerializer.Serialize(new { data = new { _service = new { sdl = Citizens } } }));

        var outcome = await DxProcess.RunAsync(["compose", $"citizens={subgraph.Url}"]);

        Assert.Equal((0, string.Empty), (outcome.ExitCode, outcome.Errors));
        Assert.Contains($"@join__graph(name: \"citizens\", url: \"{subgraph.Url}\")", outcome.Output, StringComparison.Ordinal);
        Assert.Equal("""{"query":"{ _service { sdl } }"}""", Assert.Single(subgraph.Requests).Body);
    }

    [Fact]
    public async Task All_that_cannot_be_had_is_told_at_once()
    {
        await using var closed = await ScriptableSubgraph.StartAsync();
        closed.Script = _ => ScriptedReply.Json("{}") with { Status = 401 };
        await using var stranger = await ScriptableSubgraph.StartAsync();
        stranger.Reply("""{"data":{"hello":"world"}}""");

        var outcome = await DxProcess.RunAsync(["compose", $"closed={closed.Url}", $"stranger={stranger.Url}", $"nobody=http://127.0.0.1:{FreePort.Next()}/graphql", $"missing={_folder.File("missing.graphql")}"]);

        ClearFailure.Assert(
            outcome,
            3,
            $"`closed` at {closed.Url} does not answer strangers (401): a registry answers its gateway alone, so give the file of its schema instead.",
            $"`stranger` at {stranger.Url} answers `{{ _service {{ sdl }} }}` without a schema (status 200): is it a subgraph?",
            "`nobody` cannot be reached at ",
            "The schema of `missing` cannot be read: there is no readable file ");
    }

    [Fact]
    public async Task Folder_that_is_not_there_is_told() => ClearFailure.Assert(
        await DxProcess.RunAsync(["compose", "--out", Path.Combine(_folder.Path, "no", "supergraph.graphql"), $"citizens={await FileAsync("citizens", Citizens)}"]),
        3,
        "The supergraph cannot be written to ");

    [Theory]
    [InlineData("citizens", "`citizens` is not a subgraph")]
    [InlineData("a=1 a=2", "The subgraph `a` is given twice.")]
    [InlineData("a=1 --url b=http://b", "`--url` names `b`, which is not among the subgraphs.")]
    [InlineData("a=1 --url a=b", "`--url a=b` is not an address")]
    public async Task Wrong_arguments_are_told_with_exit_code_2(string arguments, string told) =>
        ClearFailure.Assert(await DxProcess.RunAsync(["compose", .. arguments.Split(' ')]), 2, told);

    public void Dispose() => _folder.Dispose();

    private async Task<string> FileAsync(string name, string sdl)
    {
        var file = _folder.File($"{name}.graphql");
        await File.WriteAllTextAsync(file, sdl, TestContext.Current.CancellationToken);
        return file;
    }
}
