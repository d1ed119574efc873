using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Resolving;

/// <summary>What a resolver knows of the field it resolves and of the request. One instance per call, shared by all parents of the call.</summary>
public sealed class FieldContext
{
    private readonly SelectedField _field;

    internal FieldContext(SelectedField field, IServiceProvider services, IDictionary<object, object?> items)
    {
        ArgumentNullException.ThrowIfNull(field);
        _field = field;
        Services = services;
        Items = items;
    }

    /// <summary>The field's definition.</summary>
    public FieldDefinition Field => _field.Definition;

    /// <summary>The name in the response: the alias, or the field's name.</summary>
    public string ResponseKey => _field.ResponseKey;

    /// <summary>What is selected below the field.</summary>
    public Selection Selection => _field.Selection;

    /// <summary>The services of the request.</summary>
    public IServiceProvider Services { get; }

    /// <summary>What the host attached to the request (see the options of the endpoint). Thread-safe.</summary>
    public IDictionary<object, object?> Items { get; }

    /// <summary>Whether the argument was given (be it as null) or has a default.</summary>
    public bool HasArgument(string name) => _field.HasArgument(name);

    /// <summary>
    /// The argument as <typeparamref name="T"/>, or the default of <typeparamref name="T"/> where it is absent or null. Built-in scalars are
    /// <see cref="int"/>, <see cref="double"/>, <see cref="string"/>, <see cref="bool"/> (numbers widen); custom scalars the type they were bound to;
    /// enums strings or CLR enums (<c>NonBinary</c> for <c>NON_BINARY</c>); lists <c>IReadOnlyList</c>, arrays or <c>ImmutableArray</c>; input
    /// objects <see cref="InputObject"/>, or a class whose constructor parameters or settable properties carry the fields' names in Pascal case.
    /// </summary>
    public T? Argument<T>(string name) => _field.Argument<T>(name);
}
