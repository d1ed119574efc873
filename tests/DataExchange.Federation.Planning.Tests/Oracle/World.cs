using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Tests.Oracle;

/// <summary>
/// All the data there is, made up from the schema: every field of every object has a value that follows from its coordinates alone. Leaves are
/// strings; what <c>@requires</c> something is computed from it.
/// </summary>
internal sealed class World(Supergraph supergraph)
{
    private const int EntitiesPerType = 5;

    public Schema Schema => supergraph.Schema;

    public Supergraph Supergraph => supergraph;

    /// <summary>A value: a string, an object, a list of these, or null.</summary>
    public object? Resolve(WorldObject parent, string field, string arguments)
    {
        var type = ((FieldsType)Schema.FindType(parent.Type)!).FindField(field)!.Type;
        if (Requirement(parent.Type, field) is { } requirement)
        {
            return Derived(field, Canonical(parent, requirement.Selections), arguments);
        }

        return Value(type, $"{parent.Type}:{parent.Id}:{field}{arguments}", Concretes(parent.Type, field, type.NamedType), isNullable: !IsKey(parent.Type, field));
    }

    /// <summary>The value of a field that is computed from others.</summary>
    public static string Derived(string field, string requirement, string arguments) => $"{field}{arguments} of {requirement}";

    /// <summary>What a field set selects, as text.</summary>
    public string Canonical(WorldObject parent, SelectionSetNode set) =>
        "{" + string.Join(',', set.Selections.Select(s => s switch
        {
            FieldNode f => $"{f.Name.Value}:{Canonical(Resolve(parent, f.Name.Value, Arguments.Text(f.Arguments, Arguments.None)), f.SelectionSet)}",
            _ => throw new NotSupportedException("The fixtures require plain fields only."),
        })) + "}";

    /// <summary>The entities of a type, or of the types of an interface, that a representation can mean.</summary>
    public IEnumerable<WorldObject> Entities(string typeName) =>
        Schema.PossibleTypes((CompositeType)Schema.FindType(typeName)!).SelectMany(t => Enumerable.Range(0, EntitiesPerType).Select(i => new WorldObject(t.Name, (ulong)i)));

    /// <summary>What the subgraph that answers a field wants to be sent.</summary>
    public FieldSet? Requirement(string typeName, string field) =>
        supergraph.FindType(typeName)?.Definitions.Select(d => d.FindField(field)?.Requires).FirstOrDefault(r => r is not null);

    // An entity without a key cannot be completed by anyone: what gateways do then is not a matter of planning.
    private bool IsKey(string typeName, string field) =>
        Definitions(typeName).SelectMany(d => d.Keys).Any(k => k.Fields.Selections.Selections.OfType<FieldNode>().Any(f => f.Name.Value == field));

    private string Canonical(object? value, SelectionSetNode? below) => value switch
    {
        null => "null",
        string text => text,
        WorldObject o => Canonical(o, below!),
        List<object?> list => "[" + string.Join(',', list.Select(i => Canonical(i, below))) + "]",
        _ => throw new NotSupportedException(),
    };

    private object? Value(IType type, string seed, List<string> concretes, bool isNullable)
    {
        switch (type)
        {
            case NonNullType nonNull:
                return Value(nonNull.OfType, seed, concretes, isNullable: false);
            case var _ when isNullable && Hash(seed + "?") % 6 == 0:
                return null;
            case ListType list:
                return Enumerable.Range(0, (int)(Hash(seed + "#") % 4)).Select(i => Value(list.OfType, $"{seed}[{i}]", concretes, isNullable: true)).ToList();
            case CompositeType:
                var concrete = concretes[(int)(Hash(seed + "!") % (ulong)concretes.Count)];
                var isEntity = supergraph.FindType(concrete)!.Definitions.Any(d => !d.Keys.IsEmpty);
                return new WorldObject(concrete, isEntity ? Hash(seed) % EntitiesPerType : Hash(seed));
            default:
                return seed;
        }
    }

    // A field that several subgraphs answer has values that all of them know.
    private List<string> Concretes(string typeName, string field, NamedType type)
    {
        if (type is not CompositeType composite)
        {
            return [];
        }

        var all = Schema.PossibleTypes(composite).Select(t => t.Name).ToList();
        var definitions = Definitions(typeName).Where(d => d.FindField(field) is { IsExternal: false }).ToList();
        foreach (var definition in definitions)
        {
            var known = supergraph.FindType(definition.FindField(field)!.Type.NamedType.Name)!.In(definition.Subgraph)!;
            if (!known.IsInterfaceObject)
            {
                all.RemoveAll(t => !known.PossibleTypes.Contains(t));
            }
        }

        return all;
    }

    private IEnumerable<SubgraphType> Definitions(string typeName) =>
        supergraph.FindType(typeName)!.Definitions.Concat(
            ((FieldsType)Schema.FindType(typeName)!).Interfaces.SelectMany(i => supergraph.FindType(i.Name)!.Definitions.Where(d => d.IsInterfaceObject)));

    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9UL >> 11;
    }
}
