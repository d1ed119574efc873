using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Subgraphs.Contexts;
using DataExchange.Federation.Composition.Syntax;

namespace DataExchange.Federation.Composition.SubgraphRules.Contexts;

/// <summary>NO_CONTEXT_IN_SELECTION: what fills an argument is written <c>$context { field }</c>.</summary>
internal sealed class ContextReferenceRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var use in SubgraphContexts.Uses(schema).Where(u => u.Type.Kind == TypeKind.Object && u.Text is null))
        {
            diagnostics.Error(
                CompositionCodes.NoContextInSelection,
                $"`{use.Node.Text("field")}` names no context to fill `{use.Coordinate}` from.",
                use.Coordinate,
                schema.Name,
                use.Node,
                "Write it as `$context { field }`.");
        }
    }
}
