using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Federation.Composition;
using DataExchange.Federation.Composition.Sources;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Text;

namespace DataExchange.ConformanceTests.Oracle.Graphs;

/// <summary>Subgraphs, what our composer makes of them, and the schema that each of them serves.</summary>
internal sealed class GraphSet
{
    private GraphSet(string name, ImmutableArray<GraphSource> sources, Supergraph supergraph)
    {
        Name = name;
        Sources = sources;
        Supergraph = supergraph;
        Served = sources.ToFrozenDictionary(s => s.Name, s => new ServedSchema(s, supergraph), StringComparer.Ordinal);
    }

    public string Name { get; }

    public ImmutableArray<GraphSource> Sources { get; }

    public Supergraph Supergraph { get; }

    public FrozenDictionary<string, ServedSchema> Served { get; }

    /// <summary>The subgraphs with a supergraph that another composer made of them.</summary>
    public static GraphSet Of(string name, ImmutableArray<GraphSource> sources, Supergraph supergraph) => new(name, sources, supergraph);

    /// <summary>Composes the subgraphs; null where they do not compose, the reasons in <paramref name="errors"/>.</summary>
    public static GraphSet? TryCompose(string name, ImmutableArray<GraphSource> sources, out string errors)
    {
        var result = Composer.Compose([.. sources.Select(s => new SubgraphSource(s.Name, string.Empty, new Source(s.Sdl, s.Name)))]);
        errors = string.Join('\n', result.Errors.Select(e => $"{e.Code} {e.Message}"));
        return result.Supergraph is { } supergraph ? new GraphSet(name, sources, supergraph) : null;
    }

    public static GraphSet Compose(string name, ImmutableArray<GraphSource> sources)
    {
        var set = TryCompose(name, sources, out var errors);
        Assert.True(set is not null, $"{name} does not compose: {errors}");
        return set!;
    }
}
