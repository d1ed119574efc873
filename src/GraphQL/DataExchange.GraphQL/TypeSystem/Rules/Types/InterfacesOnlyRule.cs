namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A type implements interfaces only. See <see href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>.</summary>
internal sealed class InterfacesOnlyRule : SchemaRule
{
    public override string Name => "InterfacesOnly";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var type in schema.OwnTypes)
        {
            foreach (var name in type.Interfaces.Where(i => schema.Resolve(i) is { Kind: not TypeKind.Interface }))
            {
                errors.Report($"Type `{type.Name}` must only implement Interface types, it cannot implement `{name.Name.Value}`.", name);
            }
        }
    }
}
