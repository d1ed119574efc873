namespace DataExchange.GraphQL.TypeSystem;

/// <summary>An applied directive has each argument once. See <see href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness"/>.</summary>
internal sealed class UniqueArgumentNamesRule : SchemaRule
{
    public override string Name => "UniqueArgumentNames";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var directive in DirectiveSites.All(schema).SelectMany(s => s.Directives))
        {
            foreach (var group in directive.Arguments.GroupBy(a => a.Name.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                errors.Report($"There can be only one argument named `{group.Key}`.", [.. group.Select(a => a.Name)]);
            }
        }
    }
}
