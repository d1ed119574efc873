namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A directive that is not repeatable is applied at most once to an element, its extensions included. See <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>.</summary>
internal sealed class UniqueDirectivesPerLocationRule : SchemaRule
{
    public override string Name => "UniqueDirectivesPerLocation";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var site in DirectiveSites.All(schema))
        {
            foreach (var group in site.Directives.GroupBy(d => d.Name.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                if (schema.FindDirective(group.Key) is { IsRepeatable: false })
                {
                    errors.Report($"The directive `@{group.Key}` can only be used once at this location.", [.. group]);
                }
            }
        }
    }
}
