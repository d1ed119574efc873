using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.PostMergeRules;

/// <summary>INTERFACE_FIELD_NO_IMPLEM: an implementation has every field that its interface has in any subgraph.</summary>
internal sealed class InterfaceImplementationRule : PostMergeRule
{
    public override void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var type in schema.Types)
        {
            var (interfaces, fields) = Parts(type);
            foreach (var implemented in interfaces.Select(i => schema.FindType(i.Name.Value)).OfType<InterfaceTypeDefinitionNode>())
            {
                foreach (var field in implemented.Fields.Where(f => !fields.Any(o => o.Name.Value == f.Name.Value)))
                {
                    var owners = schema.Context.Subgraphs.Where(s => s.FindType(implemented.Name.Value)?.FindField(field.Name.Value) is not null);
                    diagnostics.Error(
                        CompositionCodes.InterfaceFieldNoImplem,
                        $"`{type.Name.Value}` implements `{implemented.Name.Value}` but has no field `{field.Name.Value}` in any subgraph.",
                        $"{type.Name.Value}.{field.Name.Value}",
                        string.Join(", ", owners.Select(s => s.Name)),
                        fix: $"Add `{field.Name.Value}` to `{type.Name.Value}` in a subgraph.");
                }
            }
        }
    }

    private static (ImmutableArray<NamedTypeNode> Interfaces, ImmutableArray<FieldDefinitionNode> Fields) Parts(TypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode n => (n.Interfaces, n.Fields),
        InterfaceTypeDefinitionNode n => (n.Interfaces, n.Fields),
        _ => ([], []),
    };
}
