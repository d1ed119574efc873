using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>KEY_UNSUPPORTED_ON_INTERFACE: interfaces have keys since Federation 2.3.</summary>
internal sealed class KeyOnInterfaceRule : SubgraphRule
{
    private const int Since = 3;

    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        if (schema.Links.IsVersion1 || schema.Links.Minor >= Since)
        {
            return;
        }

        foreach (var type in schema.Types.Where(t => t.Kind == TypeKind.Interface))
        {
            foreach (var key in type.Keys)
            {
                diagnostics.Error(CompositionCodes.KeyUnsupportedOnInterface, $"The interface `{type.Name}` cannot have a key before Federation 2.{Since}.", type.Name, schema.Name, key.Fields.Node, "Link a later version of federation.");
            }
        }
    }
}
