namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A type implements an interface at most once. See <see href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>.</summary>
internal sealed class UniqueInterfacesRule : SchemaRule
{
    public override string Name => "UniqueInterfaces";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var type in schema.OwnTypes)
        {
            foreach (var group in type.Interfaces.GroupBy(i => i.Name.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                errors.Report($"Type `{type.Name}` can only implement `{group.Key}` once.", [.. group]);
            }
        }
    }
}
