using System.Runtime.CompilerServices;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Coercion;

/// <summary>Resolves type references to types. See <see href="https://spec.graphql.org/September2025/#IsInputType()"/>.</summary>
public static class InputTypes
{
    /// <summary>Whether values of <paramref name="type"/> can be given as input: scalars, enums and input objects.</summary>
    public static bool IsInputType(NamedType? type) => type is ScalarType or EnumType or InputObjectType;

    /// <summary>The input type that <paramref name="node"/> refers to, or null when the schema has none of that name.</summary>
    public static IType? FromNode(Schema schema, TypeNode node) =>
        Resolve(schema, node) is { } type && IsInputType(type.NamedType) ? type : null;

    /// <summary>The type, input or not, that <paramref name="node"/> refers to, or null when the schema has none of that name.</summary>
    public static IType? Resolve(Schema schema, TypeNode node)
    {
        ArgumentNullException.ThrowIfNull(schema);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node switch
        {
            NamedTypeNode named => schema.FindType(named.Name.Value),
            ListTypeNode list => Resolve(schema, list.Type) is { } item ? new ListType(item) : null,
            NonNullTypeNode nonNull => Resolve(schema, nonNull.Type) is { } inner ? new NonNullType(inner) : null,
            _ => null,
        };
    }
}
