using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;
using DataExchange.Federation.Composition.PostMergeRules;
using DataExchange.Federation.Composition.Satisfiability;
using DataExchange.Federation.Composition.Sources;
using DataExchange.Federation.Composition.SubgraphRules;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Writing;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;

namespace DataExchange.Federation.Composition;

/// <summary>Makes a supergraph of subgraph schemas. Stateless, and safe to call from several threads.</summary>
public static class Composer
{
    /// <summary>Composes subgraphs; their order does not matter.</summary>
    /// <param name="sources">At least one subgraph; names are unique.</param>
    /// <param name="options">Limits; null for <see cref="CompositionOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">There is no subgraph, or two have one name.</exception>
    public static CompositionResult Compose(IReadOnlyList<SubgraphSource> sources, CompositionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ThrowIfNotDistinct(sources);
        var limits = options ?? CompositionOptions.Default;
        var diagnostics = new DiagnosticBag(limits.MaxDiagnostics);

        var subgraphs = Read(sources, diagnostics);
        SubgraphRuleSet.Check(subgraphs, diagnostics);
        if (subgraphs.Length < sources.Count)
        {
            // What the others lack may be in the one that could not be read.
            return Failed(diagnostics);
        }

        var merged = SchemaMerger.Merge(subgraphs, diagnostics);
        PostMergeRuleSet.Check(merged, diagnostics);
        if (!ReachKeepingCodes.Cover(diagnostics.Errors))
        {
            return Failed(diagnostics);
        }

        var sdl = SupergraphWriter.Print(SupergraphWriter.Write(merged));
        var supergraph = ReadBack(sdl, diagnostics);
        if (supergraph is not null)
        {
            SatisfiabilityCheck.Run(supergraph, ContextSetters.Of(merged), limits.MaxSatisfiabilitySteps, diagnostics);
        }

        return diagnostics.HasErrors ? Failed(diagnostics) : new CompositionResult(sdl, supergraph, [], diagnostics.Hints);
    }

    private static ImmutableArray<SubgraphSchema> Read(IReadOnlyList<SubgraphSource> sources, DiagnosticBag diagnostics) =>
    [
        .. sources.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => SubgraphReader.Read(s, diagnostics)).OfType<SubgraphSchema>(),
    ];

    // What merging made must be a schema: where it is not, the subgraphs are at fault together.
    private static Supergraph? ReadBack(string sdl, DiagnosticBag diagnostics)
    {
        var read = SupergraphReader.Read(SupergraphWriter.ToSource(sdl));
        foreach (var error in diagnostics.HasErrors ? [] : read.Errors)
        {
            diagnostics.Error(CompositionCodes.InvalidGraphql, $"The subgraphs together are not a valid schema: {error.Message}");
        }

        return read.Supergraph;
    }

    private static CompositionResult Failed(DiagnosticBag diagnostics) => new(null, null, diagnostics.Errors, diagnostics.Hints);

    private static void ThrowIfNotDistinct(IReadOnlyList<SubgraphSource> sources)
    {
        if (sources.Count == 0)
        {
            throw new ArgumentException("At least one subgraph is needed.", nameof(sources));
        }

        if (sources.Select(s => s.Name).Distinct(StringComparer.Ordinal).Count() != sources.Count)
        {
            throw new ArgumentException("The names of subgraphs must be unique.", nameof(sources));
        }
    }
}
