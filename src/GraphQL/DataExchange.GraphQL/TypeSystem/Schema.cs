using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>An immutable, valid schema. Safe to share between threads. Made by <see cref="SchemaBuilder"/>.</summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _types;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directives;
    private readonly FrozenDictionary<CompositeType, ImmutableArray<ObjectType>> _possibleTypes;
    private readonly FrozenSet<(CompositeType Abstract, NamedType Member)> _subTypes;

    internal Schema(
        string? description,
        ImmutableArray<DirectiveNode> appliedDirectives,
        ImmutableArray<NamedType> types,
        ImmutableArray<DirectiveDefinition> directives,
        ObjectType queryType,
        ObjectType? mutationType,
        ObjectType? subscriptionType)
    {
        Description = description;
        AppliedDirectives = appliedDirectives;
        Types = types;
        Directives = directives;
        QueryType = queryType;
        MutationType = mutationType;
        SubscriptionType = subscriptionType;
        _types = types.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
        _directives = directives.ToFrozenDictionary(d => d.Name, StringComparer.Ordinal);
        _possibleTypes = types.OfType<CompositeType>().ToFrozenDictionary(t => t, CollectPossibleTypes);
        _subTypes = CollectSubTypes().ToFrozenSet();
    }

    /// <summary>The description of the schema, or null.</summary>
    public string? Description { get; }

    /// <summary>The directives applied to the schema itself.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; }

    /// <summary>All types, built-in and introspection types included, in the order of definition.</summary>
    public ImmutableArray<NamedType> Types { get; }

    /// <summary>All directives, built-in ones included.</summary>
    public ImmutableArray<DirectiveDefinition> Directives { get; }

    /// <summary>The query root.</summary>
    public ObjectType QueryType { get; }

    /// <summary>The mutation root, or null.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The subscription root, or null.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>Finds a type by name, or null.</summary>
    public NamedType? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>Finds a directive by name without <c>@</c>, or null.</summary>
    public DirectiveDefinition? FindDirective(string name) => _directives.GetValueOrDefault(name);

    /// <summary>The root type of an operation, or null where the schema has none.</summary>
    public ObjectType? RootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>The object types that a value of <paramref name="type"/> can have, in the order of definition; an object type has itself.</summary>
    public ImmutableArray<ObjectType> PossibleTypes(CompositeType type) => _possibleTypes.GetValueOrDefault(type, []);

    /// <summary>Whether <paramref name="member"/> is <paramref name="type"/>, implements it, or is a member of it.</summary>
    public bool IsSubType(CompositeType type, NamedType member) => type == member || _subTypes.Contains((type, member));

    private ImmutableArray<ObjectType> CollectPossibleTypes(CompositeType type) => type switch
    {
        ObjectType self => [self],
        UnionType union => union.Types,
        InterfaceType => [.. Types.OfType<ObjectType>().Where(o => o.Interfaces.Contains(type))],
        _ => [],
    };

    private IEnumerable<(CompositeType, NamedType)> CollectSubTypes()
    {
        foreach (var type in Types)
        {
            if (type is FieldsType fields)
            {
                foreach (var parent in fields.Interfaces)
                {
                    yield return (parent, type);
                }
            }
            else if (type is UnionType union)
            {
                foreach (var member in union.Types)
                {
                    yield return (union, member);
                }
            }
        }
    }
}
