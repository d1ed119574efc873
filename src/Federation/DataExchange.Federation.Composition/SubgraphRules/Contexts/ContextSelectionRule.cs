using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Subgraphs.Contexts;

namespace DataExchange.Federation.Composition.SubgraphRules.Contexts;

/// <summary>CONTEXT_INVALID_SELECTION: what fills an argument is one value of the argument's type, on every type that sets the context.</summary>
internal sealed class ContextSelectionRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var use in SubgraphContexts.Uses(schema).Where(u => u.Type.Kind == TypeKind.Object))
        {
            if (use.Text is { } text && SubgraphContexts.Setters(schema, text.Context) is { IsEmpty: false } setters
                && new ContextSelectionCheck(schema, use.Argument.Type).Problem(text.Selection, setters) is { } problem)
            {
                diagnostics.Error(CompositionCodes.ContextInvalidSelection, $"`{text.Selection.Trim()}` cannot fill `{use.Coordinate}`: {problem}", use.Coordinate, schema.Name, use.Node);
            }
        }
    }
}
