using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>INTERFACE_KEY_NOT_ON_IMPLEMENTATION: who finds an interface by a key finds each implementation by it.</summary>
internal sealed class InterfaceKeyOnImplementationRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var type in schema.Types.Where(t => t.Kind == TypeKind.Interface))
        {
            foreach (var key in type.Keys.Where(k => k.Fields.Selections is not null))
            {
                foreach (var implementation in schema.PossibleTypes(type).Where(t => !t.Keys.Any(k => IsSame(k, key))))
                {
                    diagnostics.Error(
                        CompositionCodes.InterfaceKeyNotOnImplementation,
                        $"`{type.Name}` has the key `{key.Fields.Text}`, its implementation `{implementation.Name}` has not.",
                        implementation.Name,
                        schema.Name,
                        implementation.Node,
                        $"Add `@key(fields: \"{key.Fields.Text}\")` to `{implementation.Name}`.");
                }
            }
        }
    }

    private static bool IsSame(DeclaredKey own, DeclaredKey ofInterface) =>
        own.Fields.Selections is { } fields
        && (own.IsResolvable || !ofInterface.IsResolvable)
        && FieldSetText.Canonical(fields) == FieldSetText.Canonical(ofInterface.Fields.Selections!);
}
