using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>PROVIDES_UNSUPPORTED_ON_INTERFACE, REQUIRES_UNSUPPORTED_ON_INTERFACE, EXTERNAL_ON_INTERFACE: a field of an interface is not resolved, only those of its implementations are.</summary>
internal sealed class NotOnInterfaceFieldsRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var type in schema.Types.Where(t => t.Kind == TypeKind.Interface))
        {
            foreach (var field in type.Fields)
            {
                void Report(string code, string directive, SyntaxNode node) =>
                    diagnostics.Error(code, $"`{type.Name}.{field.Name}` is a field of an interface, which cannot have `@{directive}`.", $"{type.Name}.{field.Name}", schema.Name, node, $"Put `@{directive}` on the fields of the implementations.");

                if (field.Provides is { } provides)
                {
                    Report(CompositionCodes.ProvidesUnsupportedOnInterface, "provides", provides.Node);
                }

                if (field.Requires is { } requires)
                {
                    Report(CompositionCodes.RequiresUnsupportedOnInterface, "requires", requires.Node);
                }

                if (field.IsExternal && !schema.Links.IsVersion1)
                {
                    Report(CompositionCodes.ExternalOnInterface, "external", field.Node);
                }
            }
        }
    }
}
