using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>An extension extends a type that is defined, of its own kind. See <see href="https://spec.graphql.org/September2025/#sec-Type-Extensions"/>.</summary>
internal sealed class PossibleTypeExtensionsRule : SchemaRule
{
    public override string Name => "PossibleTypeExtensions";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var extension in schema.Document.Definitions.OfType<TypeExtensionNode>())
        {
            var type = schema.FindType(extension.Name.Value) is { IsBuiltIn: false } own ? own : null;
            var kind = TypeParts.KindOf(extension);
            if (type is null)
            {
                errors.Report($"Cannot extend type `{extension.Name.Value}` because it is not defined.", extension.Name);
            }
            else if (type.Kind != kind)
            {
                errors.Report($"Cannot extend non-{KindName(kind)} type `{extension.Name.Value}`.", [.. type.Nodes.Take(1), extension]);
            }
        }
    }

    private static string KindName(TypeKind kind) => kind switch
    {
        TypeKind.InputObject => "input object",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
