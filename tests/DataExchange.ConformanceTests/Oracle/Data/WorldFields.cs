using System.Collections.Concurrent;
using System.Collections.Immutable;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.ConformanceTests.Oracle.Data;

/// <summary>What the subgraphs together say about the values that a field can have.</summary>
internal sealed class WorldFields
{
    private readonly Supergraph _supergraph;
    private readonly ConcurrentDictionary<(string Type, string Field), WorldField> _fields = new();
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);

    public WorldFields(Supergraph supergraph)
    {
        _supergraph = supergraph;
        foreach (var type in supergraph.Schema.Types.SelectMany(t => supergraph.FindType(t.Name)?.Definitions ?? []))
        {
            type.Keys.ToList().ForEach(k => Add(k.Fields.Selections, _keys));
            type.Fields.Values.SelectMany(f => f.ContextArguments).ToList().ForEach(c => Add(c.Selection.Selections, _required));
            type.Fields.Values.Select(f => f.Requires).OfType<FieldSet>().ToList().ForEach(r => Add(r.Selections, _required));
        }
    }

    public WorldField Find(string typeName, string field) => _fields.GetOrAdd((typeName, field), key => Make(key.Type, key.Field));

    /// <summary>Whether the objects of a type are found by their keys.</summary>
    public bool IsEntity(string typeName) => Definitions(typeName).Any(d => !d.Keys.IsEmpty);

    private WorldField Make(string typeName, string field)
    {
        var definition = ((FieldsType)_supergraph.Schema.FindType(typeName)!).FindField(field)
            ?? throw new ArgumentException($"The supergraph does not define {typeName}.{field}.", nameof(field));
        var definers = Definitions(typeName).Where(d => d.FindField(field) is { IsExternal: false }).ToList();
        var wraps = definers.Select(d => d.FindField(field)!.Type.ToString()).Distinct().Count();
        return new WorldField(
            definition.Type,
            [.. Concretes(definers, field, definition.Type.NamedType)],
            [.. EnumValues(definers, field, definition.Type.NamedType)],
            IsKey: _keys.Contains(field),
            IsRequired: _required.Contains(field),
            IsOneType: wraps <= 1);
    }

    // A value that several subgraphs may be asked for is one that all of them know.
    private List<string> Concretes(List<SubgraphType> definers, string field, NamedType type)
    {
        if (type is not CompositeType composite)
        {
            return [];
        }

        var all = _supergraph.Schema.PossibleTypes(composite).Select(t => t.Name).ToList();
        foreach (var definer in definers)
        {
            var known = _supergraph.FindType(definer.FindField(field)!.Type.NamedType.Name)!.In(definer.Subgraph)!;
            if (!known.IsInterfaceObject)
            {
                all.RemoveAll(t => !known.PossibleTypes.Contains(t));
            }
        }

        return all;
    }

    private List<string> EnumValues(List<SubgraphType> definers, string field, NamedType type)
    {
        if (type is not EnumType || _supergraph.ApiSchema.FindType(type.Name) is not EnumType visible)
        {
            return [];
        }

        var all = visible.Values.Select(v => v.Name).ToList();
        foreach (var known in definers.Select(d => _supergraph.FindType(type.Name)!.In(d.Subgraph)).OfType<SubgraphType>())
        {
            all.RemoveAll(v => !known.EnumValues.Contains(v));
        }

        return all;
    }

    private IEnumerable<SubgraphType> Definitions(string typeName) => (_supergraph.FindType(typeName)?.Definitions ?? []).Concat(
        ((FieldsType)_supergraph.Schema.FindType(typeName)!).Interfaces.SelectMany(i => _supergraph.FindType(i.Name)!.Definitions.Where(d => d.IsInterfaceObject)));

    private static void Add(SelectionSetNode set, HashSet<string> names)
    {
        foreach (var selection in set.Selections)
        {
            if (selection is FieldNode field)
            {
                names.Add(field.Name.Value);
            }

            if ((selection as FieldNode)?.SelectionSet is { } below)
            {
                Add(below, names);
            }
            else if (selection is InlineFragmentNode fragment)
            {
                Add(fragment.SelectionSet, names);
            }
        }
    }
}
