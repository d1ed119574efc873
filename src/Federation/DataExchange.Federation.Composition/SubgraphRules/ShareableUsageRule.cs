using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>INVALID_SHAREABLE_USAGE: what is resolved can be shared, once said.</summary>
internal sealed class ShareableUsageRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        if (schema.Links.Directive("shareable") is not { } shareable)
        {
            return;
        }

        foreach (var type in schema.Types.Where(t => t.HasFields))
        {
            if (type.DirectivesByPart.Select(d => d.All(shareable).Skip(1).FirstOrDefault()).FirstOrDefault(d => d is not null) is { } again)
            {
                diagnostics.Error(CompositionCodes.InvalidShareableUsage, $"`{type.Name}` is `@shareable` more than once in one declaration.", type.Name, schema.Name, again, "Once is enough.");
            }

            foreach (var field in type.Fields)
            {
                var applied = field.Directives.All(shareable).ToList();
                var coordinate = $"{type.Name}.{field.Name}";
                if (applied.Count > 0 && type.Kind == TypeKind.Interface)
                {
                    diagnostics.Error(CompositionCodes.InvalidShareableUsage, $"`{coordinate}` is a field of an interface, which is not resolved and so cannot be shared.", coordinate, schema.Name, applied[0], "Put `@shareable` on the fields of the implementations.");
                }
                else if (applied.Count > 1)
                {
                    diagnostics.Error(CompositionCodes.InvalidShareableUsage, $"`{coordinate}` is `@shareable` more than once.", coordinate, schema.Name, applied[1], "Once is enough.");
                }
            }
        }
    }
}
