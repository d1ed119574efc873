using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>INVALID_SUBGRAPH_NAME: the name <c>_</c> is federation's own, and no name is no name.</summary>
internal sealed class SubgraphNameRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        if (schema.Name is "_" or "")
        {
            diagnostics.Error(CompositionCodes.InvalidSubgraphName, $"`{schema.Name}` is not a name for a subgraph.", subgraph: schema.Name, fix: "Give the subgraph another name.");
        }
    }
}
