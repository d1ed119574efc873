using DataExchange.GraphQL.Server.Values;

namespace DataExchange.GraphQL.Server.Resolving;

/// <summary>A coerced input object: a filter, an ordering, the input of a mutation. Immutable.</summary>
public sealed class InputObject : IInputFields
{
    private readonly IReadOnlyDictionary<string, object?> _values;

    private InputObject(IReadOnlyDictionary<string, object?> values) => _values = values;

    /// <summary>The names of the fields that were given or have a default, in the order of the type's definition.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>Whether the field was given (be it as null) or has a default.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The field's value as <typeparamref name="T"/>, by the rules of <see cref="FieldContext.Argument{T}"/>; the default of <typeparamref name="T"/> where it is absent or null.</summary>
    public T? Get<T>(string name) => InputConverter<T>.Convert(_values.GetValueOrDefault(name));

    bool IInputFields.TryGet(string name, out object? value) => _values.TryGetValue(name, out value);

    /// <summary>Wraps the objects in a coerced value. Coercion has bounded its depth.</summary>
    internal static object? Wrap(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> fields => new InputObject(fields.ToDictionary(f => f.Key, f => Wrap(f.Value), StringComparer.Ordinal)),
        List<object?> items => items.ConvertAll(Wrap),
        _ => value,
    };
}
