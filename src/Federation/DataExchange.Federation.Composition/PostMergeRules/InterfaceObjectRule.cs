using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.PostMergeRules;

/// <summary>INTERFACE_OBJECT_USAGE_ERROR: an interface object stands for an interface of another subgraph, whose implementations its own does not know.</summary>
internal sealed class InterfaceObjectRule : PostMergeRule
{
    public override void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var subgraph in schema.Context.Subgraphs)
        {
            foreach (var type in subgraph.Types.Where(t => t.IsInterfaceObject))
            {
                if (schema.Context.Subgraphs.All(s => s.FindType(type.Name) is null or { IsInterfaceObject: true }))
                {
                    diagnostics.Error(CompositionCodes.InterfaceObjectUsageError, $"`{type.Name}` is an interface object, but no subgraph has an interface of that name.", type.Name, subgraph.Name, type.Node, "Define the interface in another subgraph.");
                }

                foreach (var implementation in schema.Types.OfType<ObjectTypeDefinitionNode>().Where(t => t.Interfaces.Any(i => i.Name.Value == type.Name)))
                {
                    if (subgraph.FindType(implementation.Name.Value) is { } own)
                    {
                        diagnostics.Error(CompositionCodes.InterfaceObjectUsageError, $"`{own.Name}` implements `{type.Name}`, which is an interface object here.", own.Name, subgraph.Name, own.Node, "Move its fields to the interface object, or to another subgraph.");
                    }
                }
            }
        }
    }
}
