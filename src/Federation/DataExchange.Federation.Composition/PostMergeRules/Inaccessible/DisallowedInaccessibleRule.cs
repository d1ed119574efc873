using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.PostMergeRules.Inaccessible;

/// <summary>DISALLOWED_INACCESSIBLE: a directive that stands in the schema itself is seen whole by whoever sees the schema.</summary>
internal sealed class DisallowedInaccessibleRule : PostMergeRule
{
    public override void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var subgraph in schema.Context.Subgraphs)
        {
            var composed = schema.Directives.Where(d => d.Spec is { IsComposed: true }).Select(d => d.LocalName(subgraph)).OfType<string>().ToHashSet(StringComparer.Ordinal);
            foreach (var directive in subgraph.Directives.Where(d => composed.Contains(d.Name.Value) && d.Locations.Any(l => DirectiveLocations.TypeSystem.Contains(l.Value))))
            {
                foreach (var argument in directive.Arguments.Where(a => a.Directives.Has(subgraph.Links.Directive("inaccessible"))))
                {
                    var coordinate = $"@{directive.Name.Value}({argument.Name.Value}:)";
                    diagnostics.Error(CompositionCodes.DisallowedInaccessible, $"`{coordinate}` cannot be inaccessible: the directive is applied in the schema.", coordinate, subgraph.Name, argument, "Show the argument.");
                }
            }
        }
    }
}
