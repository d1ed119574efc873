using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>TYPE_WITH_ONLY_UNUSED_EXTERNAL: what a subgraph of Federation v1 refers to has a field there once its unused external fields are left out.</summary>
internal sealed class UnusedExternalTypeRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        if (!schema.Links.IsVersion1)
        {
            return;
        }

        foreach (var type in schema.Types)
        {
            var referenced = type.Fields.Select(f => (Coordinate: $"{type.Name}.{f.Name}", Target: TypeNodes.Name(f.Type), Node: (GraphQL.Language.SyntaxNode)f.Node))
                .Concat(type.Members.Concat(type.Interfaces).Select(m => (Coordinate: type.Name, Target: m, Node: (GraphQL.Language.SyntaxNode)type.Node)));
            foreach (var (coordinate, target, node) in referenced.Where(r => schema.FindType(r.Target) is null && schema.TypeNames.Contains(r.Target) && !schema.Links.IsMachineryType(r.Target)))
            {
                diagnostics.Error(CompositionCodes.TypeWithOnlyUnusedExternal, $"`{target}`, which `{coordinate}` refers to, has only external fields that nothing uses.", target, schema.Name, node, $"Give `{target}` a key, or a field of its own.");
            }
        }
    }
}
