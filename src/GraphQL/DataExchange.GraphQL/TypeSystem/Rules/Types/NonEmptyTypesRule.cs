namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A type has something in it: fields, values or members. See <see href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>.</summary>
internal sealed class NonEmptyTypesRule : SchemaRule
{
    public override string Name => "NonEmptyTypes";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var type in schema.OwnTypes)
        {
            var missing = type.Kind switch
            {
                TypeKind.Object or TypeKind.Interface when type.Fields.IsEmpty => $"Type `{type.Name}` must define one or more fields.",
                TypeKind.InputObject when type.InputFields.IsEmpty => $"Input Object type `{type.Name}` must define one or more fields.",
                TypeKind.Enum when type.Values.IsEmpty => $"Enum type `{type.Name}` must define one or more values.",
                TypeKind.Union when type.Members.IsEmpty => $"Union type `{type.Name}` must define one or more member types.",
                _ => null,
            };
            if (missing is not null)
            {
                errors.Report(missing, [.. type.Nodes]);
            }
        }
    }
}
