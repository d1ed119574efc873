using System.Text.Json;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Coercion;

/// <summary>Coerces the variables of a request. See <see href="https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values"/>.</summary>
public static class VariableCoercion
{
    /// <summary>Coerces <paramref name="variables"/> (an object, or undefined for none) to the types that <paramref name="operation"/> declares.</summary>
    public static CoercionResult Coerce(Schema schema, OperationDefinitionNode operation, JsonElement variables) =>
        throw new System.Diagnostics.UnreachableException(schema.Description + operation.Kind + variables.ValueKind);
}
