using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Subgraphs.Contexts;

namespace DataExchange.Federation.Composition.SubgraphRules.Contexts;

/// <summary>CONTEXT_NAME_INVALID: a context has a name of letters and digits, for the supergraph puts the subgraph's before it with underscores.</summary>
internal sealed class ContextNameRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var (type, node, name) in SubgraphContexts.Set(schema))
        {
            if (name.Length == 0 || !char.IsAsciiLetter(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
            {
                diagnostics.Error(CompositionCodes.ContextNameInvalid, $"`{name}` is not a name for a context: letters and digits are expected, a letter first.", type.Name, schema.Name, node);
            }
        }
    }
}
