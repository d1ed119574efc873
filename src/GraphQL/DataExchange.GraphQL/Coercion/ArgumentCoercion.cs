using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Coercion;

/// <summary>Coerces the arguments of fields and directives. See <see href="https://spec.graphql.org/September2025/#CoerceArgumentValues()"/>.</summary>
public static class ArgumentCoercion
{
    /// <summary>Coerces <paramref name="arguments"/> to what <paramref name="definitions"/> ask, defaults included.</summary>
    /// <param name="definitions">The arguments that the field or directive defines.</param>
    /// <param name="arguments">The arguments as written.</param>
    /// <param name="variables">The coerced variables of the request; an absent one counts as not given.</param>
    /// <param name="options">The limits and custom scalars; null for the defaults.</param>
    /// <returns>The values, in the order of definition; errors lie at the argument, code <c>BAD_USER_INPUT</c>.</returns>
    public static CoercionResult Coerce(
        ImmutableArray<InputValueDefinition> definitions,
        ImmutableArray<ArgumentNode> arguments,
        IReadOnlyDictionary<string, object?> variables,
        CoercionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(variables);
        options ??= CoercionOptions.Default;
        var errors = new CoercionErrors(options.MaxErrors);
        var values = new Dictionary<string, object?>(definitions.Length, StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            var argument = Find(arguments, definition.Name);
            errors.Location = argument?.Location ?? default;
            Coerce(definition, argument?.Value, variables, options, values, errors);
        }

        return new CoercionResult(values, errors.ToArray());
    }

    private static void Coerce(
        InputValueDefinition definition,
        ValueNode? literal,
        IReadOnlyDictionary<string, object?> variables,
        CoercionOptions options,
        Dictionary<string, object?> values,
        CoercionErrors errors)
    {
        if (literal is VariableNode variable && !variables.ContainsKey(variable.Name.Value))
        {
            literal = null;
        }

        literal ??= definition.DefaultValue;
        if (literal is null)
        {
            if (definition.Type is NonNullType)
            {
                errors.Add($"Argument `{definition.Name}` of required type `{definition.Type}` is not given.");
            }
        }
        else if (LiteralCoercion.TryCoerce(literal, definition.Type, variables, options, out var value))
        {
            values.Add(definition.Name, value);
        }
        else
        {
            errors.Add($"Argument `{definition.Name}` has an invalid value: expected `{definition.Type}`.");
        }
    }

    private static ArgumentNode? Find(ImmutableArray<ArgumentNode> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument;
            }
        }

        return null;
    }
}
