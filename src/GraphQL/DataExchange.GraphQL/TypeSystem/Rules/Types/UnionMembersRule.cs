namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A union has object types only, each once. See <see href="https://spec.graphql.org/September2025/#sec-Unions.Type-Validation"/>.</summary>
internal sealed class UnionMembersRule : SchemaRule
{
    public override string Name => "UnionMembers";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var type in schema.OwnTypes)
        {
            foreach (var member in type.Members.Where(m => schema.Resolve(m) is { Kind: not TypeKind.Object }))
            {
                errors.Report($"Union type `{type.Name}` can only include Object types, it cannot include `{member.Name.Value}`.", member);
            }
        }
    }
}
