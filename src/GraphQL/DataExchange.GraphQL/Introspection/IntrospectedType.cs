using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Introspection;

/// <summary>The fields of <c>__Type</c>. See <see href="https://spec.graphql.org/September2025/#sec-The-__Type-Type"/>.</summary>
internal static class IntrospectedType
{
    public static object? Resolve(Schema schema, IType type, string field, bool includeDeprecated) => field switch
    {
        "kind" => Kind(type),
        "name" => (type as NamedType)?.Name,
        "description" => (type as NamedType)?.Description,
        "specifiedByURL" => (type as ScalarType)?.SpecifiedByUrl,
        "fields" => (type as FieldsType)?.Fields.Where(f => includeDeprecated || f.DeprecationReason is null),
        "interfaces" => (type as FieldsType)?.Interfaces,
        "possibleTypes" => type is InterfaceType or UnionType ? schema.PossibleTypes((CompositeType)type) : null,
        "enumValues" => (type as EnumType)?.Values.Where(v => includeDeprecated || v.DeprecationReason is null),
        "inputFields" => type is InputObjectType input ? Introspected.Shown(input.Fields, includeDeprecated) : null,
        "ofType" => type is ListType list ? list.OfType : (type as NonNullType)?.OfType,
        "isOneOf" => (type as InputObjectType)?.IsOneOf,
        _ => null,
    };

    private static string Kind(IType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };
}
