namespace DataExchange.GraphQL.Server.Federation;

/// <summary>
/// What a subgraph may use without defining it. Names here are the specification's own, without a namespace; a subgraph's own names are put in their place.
/// See <see href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives"/>.
/// </summary>
internal static class FederationSdl
{
    /// <summary>The directives of the federation and link specifications.</summary>
    public const string Directives = """
        directive @link(url: String!, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
        directive @key(fields: FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
        directive @requires(fields: FieldSet!) on FIELD_DEFINITION
        directive @provides(fields: FieldSet!) on FIELD_DEFINITION
        directive @external(reason: String) on OBJECT | FIELD_DEFINITION
        directive @shareable repeatable on OBJECT | FIELD_DEFINITION
        directive @override(from: String!, label: String) on FIELD_DEFINITION
        directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
        directive @tag(name: String!) repeatable on FIELD_DEFINITION | INTERFACE | OBJECT | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | SCHEMA
        directive @extends on OBJECT | INTERFACE
        directive @composeDirective(name: String!) repeatable on SCHEMA
        directive @interfaceObject on OBJECT
        directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
        directive @requiresScopes(scopes: [[federation__Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
        directive @policy(policies: [[federation__Policy!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
        directive @context(name: String!) repeatable on INTERFACE | OBJECT | UNION
        directive @fromContext(field: federation__ContextFieldValue) on ARGUMENT_DEFINITION
        directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        directive @cacheTag(format: String!) repeatable on FIELD_DEFINITION | OBJECT
        """;

    /// <summary>The types that those directives, <c>_service</c> and <c>_entities</c> speak of.</summary>
    public const string Types = """
        scalar FieldSet
        scalar link__Import
        scalar federation__Scope
        scalar federation__Policy
        scalar federation__ContextFieldValue
        scalar _Any
        enum link__Purpose { SECURITY EXECUTION }
        type _Service { sdl: String }
        """;

    /// <summary>The fields that every subgraph has.</summary>
    public const string ServiceField = "_service: _Service!";

    /// <summary>The field of subgraphs with entities.</summary>
    public const string EntitiesField = "_entities(representations: [_Any!]!): [_Entity]!";
}
