using System.Collections.Frozen;
using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.GraphQL.Server.Scalars;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>A schema with its resolvers, ready to serve. Immutable and thread-safe. Made by <see cref="ServerSchemaBuilder"/>.</summary>
public sealed class ServerSchema
{
    private readonly FrozenDictionary<ObjectType, FrozenDictionary<string, FieldResolver>> _resolvers;
    private readonly FrozenDictionary<string, EntityBinding> _entities;
    private readonly FrozenDictionary<string, Func<object, object?>> _serializers;
    private readonly ConcreteTypes _concreteTypes;

    internal ServerSchema(
        Schema schema,
        string sdl,
        FrozenDictionary<ObjectType, FrozenDictionary<string, FieldResolver>> resolvers,
        FrozenDictionary<string, EntityBinding> entities,
        BindingSet bindings)
    {
        Schema = schema;
        Sdl = sdl;
        _resolvers = resolvers;
        _entities = entities;
        _serializers = schema.Types.Where(t => t is ScalarType or EnumType).ToFrozenDictionary(t => t.Name, t => LeafSerializers.For(t, bindings.Scalars), StringComparer.Ordinal);
        _concreteTypes = new ConcreteTypes(schema, bindings);
        Scalars = bindings.Scalars.Values
            .Select(s => KeyValuePair.Create(s.Name, (IScalarCoercer)s))
            .Append(KeyValuePair.Create("_Any", (IScalarCoercer)new AnyScalar()))
            .ToFrozenDictionary(StringComparer.Ordinal);
        Representations = new RepresentationReader(schema, Scalars);
    }

    /// <summary>The schema, with what federation adds.</summary>
    public Schema Schema { get; }

    /// <summary>The SDL as it was given, which <c>_service.sdl</c> returns.</summary>
    public string Sdl { get; }

    internal FrozenDictionary<string, IScalarCoercer> Scalars { get; }

    internal RepresentationReader Representations { get; }

    internal FieldResolver? ResolverOf(ObjectType type, string field) => _resolvers.GetValueOrDefault(type)?.GetValueOrDefault(field);

    internal EntityBinding? EntityOf(string typeName) => _entities.GetValueOrDefault(typeName);

    internal Func<object, object?> SerializerOf(NamedType leaf) => _serializers[leaf.Name];

    /// <summary>The object type of a value in an abstract position, or null where nothing tells.</summary>
    internal ObjectType? ConcreteTypeOf(CompositeType type, object value) => _concreteTypes.Find(type, value);
}
