using System.Diagnostics;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Introspection;

/// <summary>
/// The fields of the introspection types, read from the type system. See <see href="https://spec.graphql.org/September2025/#sec-Schema-Introspection.Schema-Introspection-Schema"/>.
/// A value is null, a string, a boolean, an element of the type system, or a sequence of these.
/// </summary>
internal static class Introspected
{
    public static object? Resolve(Schema schema, object element, string field, bool includeDeprecated) => element switch
    {
        Schema value => OfSchema(value, field),
        IType value => IntrospectedType.Resolve(schema, value, field, includeDeprecated),
        FieldDefinition value => OfField(value, field, includeDeprecated),
        InputValueDefinition value => OfInputValue(value, field),
        EnumValueDefinition value => OfEnumValue(value, field),
        DirectiveDefinition value => OfDirective(value, field, includeDeprecated),
        _ => throw new UnreachableException($"Introspection reaches only elements of the type system, not {element.GetType().Name}."),
    };

    /// <summary>The elements of <paramref name="inputs"/> that are shown.</summary>
    public static IEnumerable<InputValueDefinition> Shown(IEnumerable<InputValueDefinition> inputs, bool includeDeprecated) =>
        inputs.Where(i => includeDeprecated || i.DeprecationReason is null);

    // __Schema
    private static object? OfSchema(Schema schema, string field) => field switch
    {
        "description" => schema.Description,
        "types" => schema.Types,
        "queryType" => schema.QueryType,
        "mutationType" => schema.MutationType,
        "subscriptionType" => schema.SubscriptionType,
        "directives" => schema.Directives,
        _ => null,
    };

    // __Field
    private static object? OfField(FieldDefinition definition, string field, bool includeDeprecated) => field switch
    {
        "name" => definition.Name,
        "description" => definition.Description,
        "args" => Shown(definition.Arguments, includeDeprecated),
        "type" => definition.Type,
        "isDeprecated" => definition.DeprecationReason is not null,
        "deprecationReason" => definition.DeprecationReason,
        _ => null,
    };

    // __InputValue
    private static object? OfInputValue(InputValueDefinition definition, string field) => field switch
    {
        "name" => definition.Name,
        "description" => definition.Description,
        "type" => definition.Type,
        "defaultValue" => definition.DefaultValue is { } value ? Printer.Print(value) : null,
        "isDeprecated" => definition.DeprecationReason is not null,
        "deprecationReason" => definition.DeprecationReason,
        _ => null,
    };

    // __EnumValue
    private static object? OfEnumValue(EnumValueDefinition definition, string field) => field switch
    {
        "name" => definition.Name,
        "description" => definition.Description,
        "isDeprecated" => definition.DeprecationReason is not null,
        "deprecationReason" => definition.DeprecationReason,
        _ => null,
    };

    // __Directive
    private static object? OfDirective(DirectiveDefinition definition, string field, bool includeDeprecated) => field switch
    {
        "name" => definition.Name,
        "description" => definition.Description,
        "isRepeatable" => definition.IsRepeatable,
        "locations" => definition.Locations,
        "args" => Shown(definition.Arguments, includeDeprecated),
        _ => null,
    };
}
