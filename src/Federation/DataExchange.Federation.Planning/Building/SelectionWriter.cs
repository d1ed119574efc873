using System.Collections.Immutable;
using System.Diagnostics;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Planning.Sources;
using DataExchange.Federation.Plans;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Building;

/// <summary>Writes down what a fetch asks for.</summary>
internal sealed class SelectionWriter(SourceCatalog catalog, string subgraph, ImmutableArray<Condition> known, ContextNames contexts)
{
    private const string Entity = "_Entity";

    /// <summary>The selections on entities.</summary>
    public FetchSelectionSet WriteEntities(FetchGroup group)
    {
        var wireTypes = group.Root.Fields.SelectMany(f => f.WireTypes.Values).Distinct().ToList();
        if (wireTypes.Count == 1 && !group.Root.NeedsTypeName)
        {
            return new FetchSelectionSet(wireTypes[0], On(group.Root, wireTypes[0], new WireScope()), []);
        }

        var scope = new WireScope();
        var typeName = group.Root.NeedsTypeName || wireTypes.Count == 0 ? [TypeName()] : ImmutableArray<FetchField>.Empty;
        return new FetchSelectionSet(Entity, typeName, [.. wireTypes.Select(t => Fragment(group.Root, t, scope))]);
    }

    /// <summary>The selections at a position of a static type. </summary>
    public FetchSelectionSet Write(SelectionBuilder selections, string staticType, WireScope scope)
    {
        var type = Find(staticType);
        var fields = ImmutableArray.CreateBuilder<FetchField>();
        var apart = new List<string>();
        foreach (var field in selections.Fields.Where(f => !IsImplied(f, selections)))
        {
            if (IsShared(field, type))
            {
                fields.Add(Field(field, type, scope));
            }
            else
            {
                apart.AddRange(field.WireTypes.Values.Except(apart));
            }
        }

        var fragments = type.PossibleTypes.Where(apart.Contains).Select(t => Fragment(selections, t, scope, type)).ToImmutableArray();
        if (selections.NeedsTypeName || (fields.Count == 0 && fragments.IsEmpty))
        {
            fields.Insert(0, TypeName());
        }

        return new FetchSelectionSet(staticType, fields.ToImmutable(), fragments);
    }

    private FetchFragment Fragment(SelectionBuilder selections, string wireType, WireScope scope, SubgraphType? parent = null) =>
        new(new FetchSelectionSet(wireType, On(selections, wireType, scope, parent), []), []);

    private ImmutableArray<FetchField> On(SelectionBuilder selections, string wireType, WireScope scope, SubgraphType? parent = null) =>
    [
        .. selections.Fields
            .Where(f => f.WireTypes.ContainsValue(wireType) && !IsImplied(f, selections) && (parent is null || !IsShared(f, parent)))
            .Select(f => Field(f, Find(wireType), scope)),
    ];

    // A leaf that is asked for under a condition need not be when it is asked for anyway.
    private static bool IsImplied(FieldBuilder field, SelectionBuilder selections) =>
        field.Child is null && !field.Conditions.IsEmpty
        && selections.Fields.Any(f =>
            f.Conditions.IsEmpty && f.Need.Key == field.Need.Key && f.ArgumentText == field.ArgumentText && f.Need.Name == field.Need.Name
            && field.WireTypes.Keys.All(f.WireTypes.ContainsKey));

    // A field that all possible types are asked for, and that the static type has, is asked for once.
    private static bool IsShared(FieldBuilder field, SubgraphType type) =>
        type.FindField(field.Need.Name) is { } own
        && type.PossibleTypes.All(field.WireTypes.ContainsKey)
        && (field.ChildType is null || own.Type.NamedType.Name == field.ChildType);

    private FetchField Field(FieldBuilder field, SubgraphType on, WireScope scope)
    {
        var definition = on.FindField(field.Need.Name) ?? throw new UnreachableException("A field is asked only of a subgraph that defines it.");
        var conditions = field.Conditions.RemoveAll(known.Contains);
        var key = field.Need.Key;
        var signature = $"{field.Need.Name}{field.ArgumentText} {key} {Shape(definition.Type)}";
        var name = scope.Name(key.StartsWith('~') ? field.Need.Name : key, signature);
        return new FetchField
        {
            Name = field.Need.Name,
            ResponseName = name,
            Key = key,
            Type = definition.Type,
            Arguments = field.Need.Arguments,
            ContextArguments = contexts.Arguments(on.Name, definition),
            Conditions = conditions,
            Selections = field.Child is { } child ? Write(child, field.ChildType!, scope.Below(name)) : null,
        };
    }

    // Composite types merge whatever their names, leaf types must be the same; wrappers must be the same for both.
    private static string Shape(IType type) => type switch
    {
        NonNullType nonNull => Shape(nonNull.OfType) + "!",
        ListType list => $"[{Shape(list.OfType)}]",
        CompositeType => "{}",
        _ => type.NamedType.Name,
    };

    private FetchField TypeName() => new()
    {
        Name = "__typename",
        ResponseName = "__typename",
        Key = "__typename",
        Type = new NonNullType(catalog.Schema.FindType("String") ?? throw new UnreachableException("Every schema has the built-in type String.")),
    };

    private SubgraphType Find(string typeName) =>
        catalog.Type(subgraph, typeName) ?? throw new UnreachableException("A subgraph is asked only for types that it defines.");
}
