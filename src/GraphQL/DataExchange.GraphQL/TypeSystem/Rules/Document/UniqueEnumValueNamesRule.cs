namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Values of an enum, its extensions included, have unique names. See <see href="https://spec.graphql.org/September2025/#sec-Enums.Type-Validation"/>.</summary>
internal sealed class UniqueEnumValueNamesRule : SchemaRule
{
    public override string Name => "UniqueEnumValueNames";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var type in schema.OwnTypes)
        {
            foreach (var group in type.Values.GroupBy(v => v.Name.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                errors.Report($"Enum value `{type.Name}.{group.Key}` can only be defined once.", [.. group.Select(v => v.Name)]);
            }
        }
    }
}
