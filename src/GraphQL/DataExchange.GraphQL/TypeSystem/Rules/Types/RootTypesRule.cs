using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>The query root exists; root types are distinct object types. See <see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>.</summary>
internal sealed class RootTypesRule : SchemaRule
{
    public override string Name => "RootTypes";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        if (schema.RootTypeName(OperationType.Query) is null)
        {
            errors.Report("Query root type must be provided.", schema.SchemaDefinition);
        }

        var roots = Enum.GetValues<OperationType>()
            .Select(o => (Operation: o, Type: schema.RootTypeName(o) is { } name ? schema.FindType(name) : null))
            .Where(r => r.Type is not null)
            .ToList();
        foreach (var (operation, type) in roots.Where(r => r.Type!.Kind != TypeKind.Object))
        {
            errors.Report($"{operation} root type must be Object type, it cannot be `{type!.Name}`.", Node(schema, operation, type));
        }

        foreach (var group in roots.GroupBy(r => r.Type!.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var operations = string.Join(" and ", group.Select(r => OperationTypeNames.Lower(r.Operation)));
            errors.Report($"All root types must be different, `{group.Key}` type is used as {operations} root types.", [.. group.Select(r => Node(schema, r.Operation, r.Type!))]);
        }
    }

    private static SyntaxNode Node(SchemaDeclarations schema, OperationType operation, TypeDeclaration type) =>
        schema.OperationTypes.FirstOrDefault(o => o.Operation == operation)?.Type ?? (SyntaxNode)type.Nodes[0];
}
