using DataExchange.GraphQL.Coercion;

namespace DataExchange.GraphQL.Server.Scalars;

/// <summary>The scalar <c>_Any</c>: an object as it was written, kept apart from input objects.</summary>
internal sealed class AnyScalar : IScalarCoercer
{
    /// <inheritdoc/>
    public string Expected => "an object with `__typename` and the fields of a key";

    /// <inheritdoc/>
    public bool TryCoerce(object raw, out object? value)
    {
        value = raw is Dictionary<string, object?> fields ? new RawRepresentation(fields) : null;
        return value is not null;
    }
}
