using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.PostMergeRules;

/// <summary>INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE: who finds an interface by a key knows all its implementations.</summary>
internal sealed class InterfaceKeyImplementationsRule : PostMergeRule
{
    public override void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var subgraph in schema.Context.Subgraphs)
        {
            foreach (var type in subgraph.Types.Where(t => t.Kind == TypeKind.Interface && t.Keys.Any(k => k.IsResolvable)))
            {
                var missing = schema.Types.OfType<ObjectTypeDefinitionNode>()
                    .Where(t => t.Interfaces.Any(i => i.Name.Value == type.Name) && subgraph.FindType(t.Name.Value)?.Interfaces.Contains(type.Name) != true)
                    .Select(t => $"`{t.Name.Value}`")
                    .ToList();
                if (missing.Count > 0)
                {
                    diagnostics.Error(
                        CompositionCodes.InterfaceKeyMissingImplementationType,
                        $"`{type.Name}` has a key in `{subgraph.Name}`, which does not know the implementations {string.Join(", ", missing)}.",
                        type.Name,
                        subgraph.Name,
                        type.Node,
                        "Define them there too.");
                }
            }
        }
    }
}
