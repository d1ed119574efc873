using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Links;
using DataExchange.Federation.Composition.Merging;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.PostMergeRules;

/// <summary>DX_REVEALS_UNKNOWN: <c>@reveals</c> names a field of an output type of the supergraph.</summary>
internal sealed class RevealsRule : PostMergeRule
{
    public override void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var subgraph in schema.Context.Subgraphs)
        {
            if (subgraph.Links.Find(AccessSpec.Identity)?.Directive(AccessSpec.Reveals) is not { } reveals)
            {
                continue;
            }

            foreach (var (coordinate, directive) in subgraph.Types.SelectMany(Inputs).SelectMany(i => i.Directives.All(reveals).Select(d => (i.Coordinate, d))))
            {
                if (directive.Text("coordinate") is { } revealed && !Exists(schema, revealed))
                {
                    diagnostics.Error(CompositionCodes.DxRevealsUnknown, $"`{revealed}`, which `{coordinate}` is said to reveal, is not a field of an output type.", coordinate, subgraph.Name, directive, "Name it as `Type.field`.");
                }
            }
        }
    }

    private static IEnumerable<(string Coordinate, ImmutableArray<DirectiveNode> Directives)> Inputs(DeclaredType type) =>
        type.Inputs.Select(i => ($"{type.Name}.{i.Name.Value}", i.Directives))
            .Concat(type.Values.Select(v => ($"{type.Name}.{v.Name.Value}", v.Directives)))
            .Concat(type.Fields.SelectMany(f => f.Node.Arguments.Select(a => ($"{type.Name}.{f.Name}({a.Name.Value}:)", a.Directives))));

    private static bool Exists(MergedSchema schema, string coordinate)
    {
        var dot = coordinate.IndexOf('.', StringComparison.Ordinal);
        var fields = dot < 1 ? [] : schema.FindType(coordinate[..dot]) switch
        {
            ObjectTypeDefinitionNode n => n.Fields,
            InterfaceTypeDefinitionNode n => n.Fields,
            _ => [],
        };
        return fields.Any(f => f.Name.Value == coordinate[(dot + 1)..]);
    }
}
