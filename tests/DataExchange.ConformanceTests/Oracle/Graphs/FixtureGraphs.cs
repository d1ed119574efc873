using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DataExchange.ConformanceTests.Oracle.Graphs;

/// <summary>The hand-written subgraphs of the planner's tests, and the four registries.</summary>
internal static class FixtureGraphs
{
    public static ImmutableArray<string> Names { get; } = ["shop", "chain", "media", "moves", "scopes", "twins", "contexts", "registries"];

    public static GraphSet Read(string name) => name switch
    {
        "registries" => GraphSet.Compose(name, Registries()),
        _ => GraphSet.Compose(name, Split(Fixture($"{name}.graphqls"))),
    };

    /// <summary>Splits a text into the subgraphs that lines "# subgraph NAME" begin.</summary>
    public static ImmutableArray<GraphSource> Split(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split("# subgraph ").Skip(1)
            .Select(part => part.Split('\n', 2))
            .Select(part => new GraphSource(part[0].Trim(), part[1])),
    ];

    private static ImmutableArray<GraphSource> Registries() =>
    [
        .. new[] { "population", "land", "tax", "documents" }.Select(n => new GraphSource(n, File.ReadAllText(PathOf("..", "schemas", $"{n}.graphql")))),
    ];

    private static string Fixture(string file) => File.ReadAllText(PathOf("DataExchange.Federation.Planning.Tests", "Fixtures", file));

    private static string PathOf(params string[] below) => Path.Combine([Tests(), .. below]);

    private static string Tests([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
