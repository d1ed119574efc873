using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>A rule that a subgraph must keep by itself, whatever the others are.</summary>
internal abstract class SubgraphRule
{
    public abstract void Check(SubgraphSchema schema, DiagnosticBag diagnostics);
}
