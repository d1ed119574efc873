using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE: interfaces take the requirements of their implementations.</summary>
internal sealed class AuthorizationOnInterfaceRule : SubgraphRule
{
    private static readonly ImmutableArray<string> Directives = ["authenticated", "requiresScopes", "policy"];

    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var name in Directives)
        {
            if (schema.Links.Directive(name) is not { } local)
            {
                continue;
            }

            foreach (var type in schema.Types.Where(t => t.Kind == TypeKind.Interface || t.IsInterfaceObject))
            {
                Check(schema, type.Name, name, type.Directives.Find(local), diagnostics);
                foreach (var field in type.IsInterfaceObject ? [] : type.Fields)
                {
                    Check(schema, $"{type.Name}.{field.Name}", name, field.Directives.Find(local), diagnostics);
                }
            }
        }
    }

    private static void Check(SubgraphSchema schema, string coordinate, string name, GraphQL.Language.DirectiveNode? applied, DiagnosticBag diagnostics)
    {
        if (applied is not null)
        {
            diagnostics.Error(CompositionCodes.AuthRequirementsAppliedOnInterface, $"`{coordinate}` belongs to an interface, which cannot have `@{name}`.", coordinate, schema.Name, applied, $"Put `@{name}` on the implementations.");
        }
    }
}
