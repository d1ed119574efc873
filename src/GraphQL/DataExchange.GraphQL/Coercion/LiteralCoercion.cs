using System.Collections.Frozen;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Coercion;

/// <summary>Coerces literals to values. See <see href="https://spec.graphql.org/September2025/#sec-Input-Values"/>.</summary>
public static class LiteralCoercion
{
    private static readonly FrozenDictionary<string, object?> NoVariables = FrozenDictionary<string, object?>.Empty;

    /// <summary>Coerces a literal without variables, such as a default.</summary>
    /// <returns>False, with null as value, when the literal is not a value of <paramref name="type"/>.</returns>
    public static bool TryCoerce(ValueNode literal, IType type, CoercionOptions options, out object? value) =>
        TryCoerce(literal, type, NoVariables, options, out value);

    /// <summary>Coerces a literal, taking variables in it from <paramref name="variables"/>, which are coerced already.</summary>
    /// <remarks>
    /// A variable that is absent counts as not given: null in a list, the default or nothing for a field of an input object.
    /// A literal given for a list type becomes a list of one item.
    /// </remarks>
    /// <returns>False, with null as value, when the literal is not a value of <paramref name="type"/> or exceeds a limit.</returns>
    public static bool TryCoerce(ValueNode literal, IType type, IReadOnlyDictionary<string, object?> variables, CoercionOptions options, out object? value)
    {
        ArgumentNullException.ThrowIfNull(literal);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentNullException.ThrowIfNull(options);
        var good = new LiteralReader(variables, options).TryCoerce(literal, type, 1, out value);
        value = good ? value : null;
        return good;
    }
}
