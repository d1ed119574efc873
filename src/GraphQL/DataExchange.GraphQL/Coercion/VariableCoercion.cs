using System.Text.Json;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Coercion;

/// <summary>Coerces the variables of a request. See <see href="https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values"/>.</summary>
public static class VariableCoercion
{
    /// <summary>Coerces <paramref name="variables"/> (an object, or undefined or null for none) to the types that <paramref name="operation"/> declares.</summary>
    /// <remarks>
    /// Properties that the operation does not declare are ignored, as the specification asks; a property that is given twice is refused.
    /// All errors are reported at once, code <c>BAD_USER_INPUT</c> or <c>LIMIT_EXCEEDED</c>, located at the declaration of the variable;
    /// none repeats the value that was given.
    /// </remarks>
    public static CoercionResult Coerce(Schema schema, OperationDefinitionNode operation, JsonElement variables, CoercionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(operation);
        options ??= CoercionOptions.Default;
        var errors = new CoercionErrors(options.MaxErrors);
        var given = Given(variables, errors);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
        {
            errors.Location = definition.Location;
            Coerce(schema, definition, given, values, options, errors);
        }

        return new CoercionResult(values, errors.ToArray());
    }

    private static void Coerce(
        Schema schema,
        VariableDefinitionNode definition,
        Dictionary<string, JsonElement> given,
        Dictionary<string, object?> values,
        CoercionOptions options,
        CoercionErrors errors)
    {
        var name = definition.Variable.Name.Value;
        if (InputTypes.FromNode(schema, definition.Type) is not { } type)
        {
            errors.Add($"Variable `${name}` has a type that is not an input type of the schema.");
        }
        else if (given.TryGetValue(name, out var value))
        {
            values[name] = new JsonCoercion(options, errors).Coerce(value, type, InputPath.Root($"${name}"), 1);
        }
        else if (definition.DefaultValue is { } literal)
        {
            if (!LiteralCoercion.TryCoerce(literal, type, options, out var defaultValue))
            {
                errors.Add($"Variable `${name}` has a default that is not a valid `{type}`.");
            }

            values[name] = defaultValue;
        }
        else if (type is NonNullType)
        {
            errors.Add($"Variable `${name}` of required type `{type}` is not given.");
        }
    }

    private static Dictionary<string, JsonElement> Given(JsonElement variables, CoercionErrors errors)
    {
        var given = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (variables.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return given;
        }

        if (variables.ValueKind != JsonValueKind.Object)
        {
            errors.Add("`variables` must be a JSON object.");
            return given;
        }

        foreach (var property in variables.EnumerateObject())
        {
            if (!given.TryAdd(property.Name, property.Value))
            {
                errors.Add("`variables` gives one variable twice.");
                break;
            }
        }

        return given;
    }
}
