namespace DataExchange.GraphQL.Coercion;

/// <summary>Input coercion of one custom scalar: binds what a client wrote to the value that resolvers see.</summary>
public interface IScalarCoercer
{
    /// <summary>What is expected, to complete "expected …" in an error message: <c>a personal identification number of 12 digits</c>.</summary>
    string Expected { get; }

    /// <summary>Coerces one value.</summary>
    /// <param name="raw">
    /// The value as written, from JSON or from a literal, never null: <see cref="string"/> (enum literals too), <see cref="int"/>, <see cref="long"/>,
    /// <see cref="double"/>, <see cref="bool"/>, <c>List&lt;object?&gt;</c> or <c>Dictionary&lt;string, object?&gt;</c>.
    /// </param>
    /// <param name="value">The coerced value.</param>
    /// <returns>False when <paramref name="raw"/> is not a value of the scalar; the error then names the place, never the value.</returns>
    bool TryCoerce(object raw, out object? value);
}
