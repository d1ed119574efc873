namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Arguments of a field or directive have unique names. See <see href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>.</summary>
internal sealed class UniqueArgumentDefinitionNamesRule : SchemaRule
{
    public override string Name => "UniqueArgumentDefinitionNames";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var group in InputSites.Arguments(schema).GroupBy(s => s.Coordinate, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            errors.Report($"Argument `{group.Key}` can only be defined once.", [.. group.Select(s => s.Node.Name)]);
        }
    }
}
