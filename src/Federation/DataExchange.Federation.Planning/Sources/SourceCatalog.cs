using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Sources;

/// <summary>Who can answer what: the questions that the search puts to a supergraph, with the answers of one planning kept.</summary>
/// <param name="supergraph">The supergraph.</param>
/// <param name="activeLabels">The labels of progressive overrides that are active.</param>
internal sealed class SourceCatalog(Supergraph supergraph, FrozenSet<string> activeLabels)
{
    private readonly Dictionary<(string, string, string, string), FieldSource?> _sources = [];
    private readonly Dictionary<(string, string), ImmutableArray<EntryPoint>> _entries = [];
    private readonly Dictionary<string, bool> _entities = new(StringComparer.Ordinal);

    /// <summary>The names of the subgraphs, in order.</summary>
    public ImmutableArray<string> Subgraphs { get; } = [.. supergraph.Subgraphs.Select(s => s.Name)];

    /// <summary>Whether any object sets a context.</summary>
    public bool HasContexts => supergraph.HasContexts;

    /// <summary>The full schema.</summary>
    public Schema Schema => supergraph.Schema;

    /// <summary>A type as a subgraph defines it, or null.</summary>
    public SubgraphType? Type(string subgraph, string typeName) => supergraph.FindType(typeName)?.In(subgraph);

    /// <summary>A context, or null for one that nothing sets.</summary>
    public SupergraphContext? Context(string name) => supergraph.FindContext(name);

    /// <summary>Whether the type is abstract in the supergraph.</summary>
    public bool IsAbstract(string typeName) => Schema.FindType(typeName) is InterfaceType or UnionType;

    /// <summary>The concrete types of a type of the supergraph.</summary>
    public ImmutableArray<ObjectType> PossibleTypes(string typeName) =>
        Schema.FindType(typeName) is CompositeType type ? Schema.PossibleTypes(type) : [];

    /// <summary>The name of the type of a field of the supergraph, found on the type or on any of its concrete types; null where there is none.</summary>
    public string? FieldType(string typeName, string field) =>
        (Schema.FindType(typeName) is CompositeType type ? type.FindField(field) : null)?.Type.NamedType.Name
        ?? PossibleTypes(typeName).Select(t => t.FindField(field)?.Type.NamedType.Name).FirstOrDefault(n => n is not null);

    /// <summary>Whether every concrete type of <paramref name="typeName"/> can be fetched again by key from somewhere.</summary>
    public bool IsEntity(string typeName)
    {
        if (!_entities.TryGetValue(typeName, out var known))
        {
            known = Schema.FindType(typeName) is CompositeType type
                && Schema.PossibleTypes(type).All(t => Subgraphs.Any(s => !Entries(s, t.Name).IsEmpty));
            _entities[typeName] = known;
        }

        return known;
    }

    /// <summary>The keys by which a subgraph can be asked for entities of a concrete type; its own definition first, interface objects after.</summary>
    public ImmutableArray<EntryPoint> Entries(string subgraph, string concreteType)
    {
        if (!_entries.TryGetValue((subgraph, concreteType), out var entries))
        {
            entries =
            [
                .. Definitions(subgraph, concreteType)
                    .SelectMany(d => d.Keys.Where(k => k.IsResolvable).Select(k => new EntryPoint(k, d.Name))),
            ];
            _entries[(subgraph, concreteType)] = entries;
        }

        return entries;
    }

    /// <summary>How a subgraph can answer a field of a concrete type, or null when it cannot.</summary>
    public FieldSource? Find(string subgraph, string concreteType, string field, Provision provision)
    {
        var key = (subgraph, concreteType, field, provision.Text);
        if (!_sources.TryGetValue(key, out var source))
        {
            source = Definitions(subgraph, concreteType).Select(d => Source(d, concreteType, field, provision)).FirstOrDefault(s => s is not null);
            _sources[key] = source;
        }

        return source;
    }

    /// <summary>Whether a subgraph that knows the concrete types of an interface answers one of its fields for all of them, and needs nothing for it.</summary>
    public bool AnswersForAll(SubgraphType type, string field) =>
        PossibleTypes(type.Name).All(t => type.PossibleTypes.Contains(t.Name))
        && type.PossibleTypes.All(t => Find(type.Subgraph, t, field, Provision.None) is { Field: { Requires: null, ContextArguments.IsEmpty: true } } found && found.WireType == t);

    private IEnumerable<SubgraphType> Definitions(string subgraph, string concreteType)
    {
        if (Type(subgraph, concreteType) is { } own)
        {
            yield return own;
        }

        foreach (var parent in (Schema.FindType(concreteType) as FieldsType)?.Interfaces ?? [])
        {
            if (Type(subgraph, parent.Name) is { IsInterfaceObject: true } interfaceObject)
            {
                yield return interfaceObject;
            }
        }
    }

    private FieldSource? Source(SubgraphType type, string concreteType, string name, Provision provision)
    {
        if (type.FindField(name) is not { } field)
        {
            return null;
        }

        var provided = provision.Find(name, condition => Covers(condition, concreteType));
        var isOwn = !field.IsExternal && ((!field.IsUsedOverridden && IsActive(field)) || IsKeyField(type, name));
        var isAnswered = isOwn || !provided.IsEmpty;
        return isAnswered ? new FieldSource(type.Subgraph, field, type.Name, Below(field, provided)) : null;
    }

    private static Provision Below(SubgraphField field, ImmutableArray<FieldNode> provided)
    {
        var sets = provided.Select(p => p.SelectionSet).OfType<SelectionSetNode>().ToImmutableArray();
        return Provision.Of(field.Provides is { } own ? sets.Add(own.Selections) : sets);
    }

    // A subgraph that identifies an entity by a field can answer the field, even where another has taken it over.
    private static bool IsKeyField(SubgraphType type, string name)
    {
        foreach (var key in type.Keys)
        {
            if (key.Fields.Selections.Selections.Any(s => s is FieldNode field && field.Name.Value == name))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsActive(SubgraphField field) =>
        field.OverrideLabel is not { } label || activeLabels.Contains(label) == (field.Override is not null);

    private bool Covers(string condition, string concreteType) =>
        Schema.FindType(condition) is CompositeType type && Schema.FindType(concreteType) is { } member && Schema.IsSubType(type, member);
}
