namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Fields of a type, its extensions included, have unique names. See <see href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>.</summary>
internal sealed class UniqueFieldDefinitionNamesRule : SchemaRule
{
    public override string Name => "UniqueFieldDefinitionNames";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var type in schema.OwnTypes)
        {
            var names = type.Fields.Select(f => f.Name).Concat(type.InputFields.Select(f => f.Name));
            foreach (var group in names.GroupBy(n => n.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                errors.Report($"Field `{type.Name}.{group.Key}` can only be defined once.", [.. group]);
            }
        }
    }
}
