namespace DataExchange.GraphQL.TypeSystem;

/// <summary>The fields that the engine adds. See <see href="https://spec.graphql.org/September2025/#sec-Schema-Introspection"/>.</summary>
internal static class MetaFields
{
    /// <summary><c>__typename: String!</c>, on every composite type.</summary>
    public static FieldDefinition TypeName(string owner, NamedType text) =>
        new("__typename", "The name of the object's type.", owner, [], new NonNullType(text), null, []);

    /// <summary><c>__schema: __Schema!</c>, on the query root.</summary>
    public static FieldDefinition Schema(string owner, NamedType schema) =>
        new("__schema", "The schema of this service.", owner, [], new NonNullType(schema), null, []);

    /// <summary><c>__type(name: String!): __Type</c>, on the query root.</summary>
    public static FieldDefinition Type(string owner, NamedType type, NamedType text)
    {
        var name = new InputValueDefinition("name", "The name of the type.", new NonNullType(text), null, null, []);
        return new FieldDefinition("__type", "A type of the schema by name.", owner, [name], type, null, []);
    }
}
