namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A union has each member once. See <see href="https://spec.graphql.org/September2025/#sec-Unions.Type-Validation"/>.</summary>
internal sealed class UniqueUnionMembersRule : SchemaRule
{
    public override string Name => "UniqueUnionMembers";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var type in schema.OwnTypes)
        {
            foreach (var group in type.Members.GroupBy(m => m.Name.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                errors.Report($"Union type `{type.Name}` can only include type `{group.Key}` once.", [.. group]);
            }
        }
    }
}
