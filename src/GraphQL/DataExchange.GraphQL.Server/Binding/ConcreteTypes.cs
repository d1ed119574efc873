using System.Collections.Concurrent;
using System.Collections.Frozen;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>Finds the object type of a value in an abstract position: by the host's type resolver, else by the value's CLR type.</summary>
internal sealed class ConcreteTypes(Schema schema, BindingSet bindings)
{
    private readonly FrozenDictionary<string, Func<object, string>> _resolvers = bindings.TypeResolvers.ToFrozenDictionary(StringComparer.Ordinal);
    private readonly (ObjectType Type, Type Clr)[] _bound =
        [.. schema.Types.OfType<ObjectType>().Where(t => bindings.Objects.ContainsKey(t.Name)).Select(t => (t, bindings.Objects[t.Name].ClrType))];

    private readonly ConcurrentDictionary<(CompositeType, Type), ObjectType?> _byClrType = new();

    public ObjectType? Find(CompositeType type, object value)
    {
        var found = _resolvers.TryGetValue(type.Name, out var resolve)
            ? schema.FindType(resolve(value)) as ObjectType
            : _byClrType.GetOrAdd((type, value.GetType()), key => ByClrType(key.Item1, key.Item2));
        return found is not null && schema.IsSubType(type, found) ? found : null;
    }

    /// <summary>The one possible type bound to the CLR type or, failing that, to the nearest of its bases.</summary>
    private ObjectType? ByClrType(CompositeType type, Type clrType)
    {
        var possible = schema.PossibleTypes(type);
        var candidates = _bound.Where(b => possible.Contains(b.Type) && b.Clr.IsAssignableFrom(clrType)).ToList();
        var nearest = candidates.Where(c => !candidates.Exists(other => other.Clr != c.Clr && c.Clr.IsAssignableFrom(other.Clr))).ToList();
        return nearest is [var only] ? only.Type : null;
    }
}
