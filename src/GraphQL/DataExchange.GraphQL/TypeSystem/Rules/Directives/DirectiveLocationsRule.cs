namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A directive is applied only where its definition allows. See <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>.</summary>
internal sealed class DirectiveLocationsRule : SchemaRule
{
    public override string Name => "DirectiveLocations";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var site in DirectiveSites.All(schema))
        {
            foreach (var directive in site.Directives)
            {
                if (schema.FindDirective(directive.Name.Value) is { } definition && definition.Locations.All(l => l.Value != site.Location))
                {
                    errors.Report($"Directive `@{directive.Name.Value}` may not be used on {site.Location}.", directive);
                }
            }
        }
    }
}
