using System.Runtime.CompilerServices;
using DataExchange.Federation.Composition.Sources;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Composition.Tests.Registries;

/// <summary>The schemas of the four registries, as committed.</summary>
internal static class RegistrySchemas
{
    /// <summary>The demonstration's registries with their addresses.</summary>
    public static IReadOnlyList<SubgraphSource> All { get; } =
    [
        Read("population", 4001),
        Read("land", 4002),
        Read("tax", 4003),
        Read("documents", 4004),
    ];

    public static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "schemas"));

    private static SubgraphSource Read(string name, int port) =>
        new(name, $"http://127.0.0.1:{port}/graphql", new Source(File.ReadAllBytes(Path.Combine(Folder(), $"{name}.graphql")), $"{name}.graphql"));
}
