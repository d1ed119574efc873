using DataExchange.GraphQL.Server.Values;

namespace DataExchange.GraphQL.Server.Resolving;

/// <summary>
/// A representation that <c>_entities</c> received: key fields, and what <c>@requires</c> asked of other registries. Values are coerced by the
/// types of the schema before a resolver sees them; one complete <c>@key</c> is guaranteed. Never log it: keys are personal data.
/// </summary>
public sealed class Representation
{
    private readonly IReadOnlyDictionary<string, object?> _values;

    internal Representation(string typeName, IReadOnlyDictionary<string, object?> values)
    {
        TypeName = typeName;
        _values = values;
    }

    /// <summary>The value of <c>__typename</c>.</summary>
    public string TypeName { get; }

    /// <summary>Whether the field was sent, be it as null.</summary>
    public bool Has(string field) => _values.ContainsKey(field);

    /// <summary>Whether the field was sent with a value other than null.</summary>
    public bool HasValue(string field) => _values.GetValueOrDefault(field) is not null;

    /// <summary>
    /// A scalar, an enum or a list of them by <paramref name="path"/>, a field or fields joined by dots (<c>permanentAddress.province</c>), by the rules
    /// of <see cref="FieldContext.Argument{T}"/>; the default of <typeparamref name="T"/> where any step is absent or null.
    /// </summary>
    public T? Get<T>(string path)
    {
        var at = this;
        var name = path;
        for (var dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0 && at is not null; dot = name.IndexOf('.', StringComparison.Ordinal))
        {
            at = at.Object(name[..dot]);
            name = name[(dot + 1)..];
        }

        return InputConverter<T>.Convert(at?._values.GetValueOrDefault(name));
    }

    /// <summary>A nested object, or null where it is absent or null.</summary>
    public Representation? Object(string field) => _values.GetValueOrDefault(field) as Representation;

    /// <summary>A list of nested objects, null items included; empty where it is absent or null.</summary>
    public IReadOnlyList<Representation?> Objects(string field) =>
        _values.GetValueOrDefault(field) is IEnumerable<object?> items ? [.. items.Select(i => i as Representation)] : [];
}
