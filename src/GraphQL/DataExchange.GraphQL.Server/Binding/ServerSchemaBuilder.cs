using DataExchange.GraphQL.Server.Resolving;
using DataExchange.GraphQL.Server.Scalars;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>
/// Builds a served schema from the SDL of a Federation v2 subgraph and the resolvers bound here. <c>_service</c>, <c>_entities</c> and the federation
/// directives' definitions are added; <c>_service.sdl</c> is the given text. Not thread-safe; build once, at start.
/// </summary>
/// <param name="sdl">The SDL.</param>
public sealed class ServerSchemaBuilder(string sdl)
{
    private readonly BindingSet _bindings = new();

    /// <summary>Binds a custom scalar. Every scalar of the SDL needs this.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parse">Reads literals, variables and representations. Pure.</param>
    /// <param name="serialize">Writes a value as a string, a bool, a number or a <see cref="System.Text.Json.JsonElement"/>. Pure.</param>
    /// <param name="expected">Completes "expected …" in errors: <c>a date as YYYY-MM-DD</c>. Null for the scalar's name.</param>
    public ServerSchemaBuilder Scalar<T>(string name, Func<ScalarInput, ScalarParse<T>> parse, Func<T, object> serialize, string? expected = null)
        where T : notnull
    {
        _bindings.Add(ScalarBinding.Of(name, parse, serialize, expected));
        return this;
    }

    /// <summary>Binds an object type. <paramref name="configure"/> may be omitted where every field is a property.</summary>
    public ServerSchemaBuilder Object<T>(string name, Action<ObjectTypeBuilder<T>>? configure = null)
        where T : class
    {
        var binding = new TypeBinding(name, typeof(T));
        configure?.Invoke(new ObjectTypeBuilder<T>(binding));
        _bindings.Add(binding);
        return this;
    }

    /// <summary>
    /// Says which object type a value of an interface or union has. Without it the type is found by the value's CLR type among those bound by
    /// <see cref="Object{T}"/>; it is needed where two object types are bound to one CLR type.
    /// </summary>
    public ServerSchemaBuilder ResolveType(string abstractName, Func<object, string> resolve)
    {
        _bindings.AddTypeResolver(abstractName, resolve);
        return this;
    }

    /// <summary>Finds entities by representations whose <c>__typename</c> is an interface with a <c>@key</c>.</summary>
    public ServerSchemaBuilder InterfaceEntity<T>(string name, Func<IReadOnlyList<Representation>, FieldContext, CancellationToken, ValueTask<IReadOnlyList<T?>>> resolve)
        where T : class
    {
        var binding = new TypeBinding(name, typeof(T));
        new ObjectTypeBuilder<T>(binding).Entity(resolve);
        _bindings.AddInterface(binding);
        return this;
    }

    /// <summary>Binds the fields of the query root. May be called more than once.</summary>
    public ServerSchemaBuilder Query(Action<RootTypeBuilder> configure)
    {
        configure(new RootTypeBuilder(_bindings.Query));
        return this;
    }

    /// <summary>Binds the fields of the mutation root. May be called more than once.</summary>
    public ServerSchemaBuilder Mutation(Action<RootTypeBuilder> configure)
    {
        configure(new RootTypeBuilder(_bindings.Mutation));
        return this;
    }

    /// <summary>Builds the schema.</summary>
    /// <exception cref="ServerSchemaException">The SDL is invalid, a field has no resolver, a resolver has no field, a type or scalar is not bound: all errors at once.</exception>
    public ServerSchema Build() => SchemaAssembly.Build(sdl, _bindings);
}
