using System.Text;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>Compiles the selections of fetches to shapes, and makes room for them in the layouts.</summary>
internal sealed class ShapeCompiler(Schema schema, TypeTable types)
{
    private const int MaxDepth = 128;
    private int _shapes;

    /// <summary>Compiles a selection set at a position with a layout.</summary>
    public ObjectShape Compile(FetchSelectionSet selections, Layout layout, IEnumerable<ShapeField>? leading = null) =>
        Compile([selections], layout, leading, 0);

    private ObjectShape Compile(IReadOnlyList<FetchSelectionSet> sets, Layout layout, IEnumerable<ShapeField>? leading, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new NotSupportedException("A fetch may be nested at most 128 levels deep.");
        }

        var occurrences = new List<Occurrence>();
        foreach (var set in sets)
        {
            Flatten(set, null, occurrences, depth);
        }

        var fields = new List<ShapeField>(leading ?? []);
        foreach (var sameName in occurrences.GroupBy(o => o.Field.ResponseName, StringComparer.Ordinal).OrderBy(g => g.First().Field.Name == "__typename" ? 0 : 1))
        {
            var compiled = CompileName(sameName, layout, depth);
            if (fields.Find(f => f.ResponseName == compiled.ResponseName) is not { } known)
            {
                fields.Add(compiled);
            }
            else if (!known.IsTypeName)
            {
                fields[fields.IndexOf(known)] = WithCheck(compiled, known.Check);
            }
        }

        return new ObjectShape(layout, _shapes++, StaticType(sets), [.. fields]);
    }

    private static ShapeField WithCheck(ShapeField field, int check) => new()
    {
        Name = field.Name,
        Member = field.Member,
        ResponseName = field.ResponseName,
        Key = field.Key,
        Slot = field.Slot,
        ListDepth = field.ListDepth,
        Child = field.Child,
        Types = field.Types,
        Variant = field.Variant,
        Check = check,
    };

    private ShapeField CompileName(IEnumerable<Occurrence> occurrences, Layout layout, int depth)
    {
        ShapeField? first = null;
        ShapeField? last = null;
        foreach (var group in occurrences.GroupBy(o => (o.Field.Key, IsLeaf: o.Field.Selections is null, Depth: ListDepth(o.Field.Type))))
        {
            if (!group.Key.IsLeaf)
            {
                layout.AddChild(group.Key.Key).AddReader();
            }

            foreach (var (alike, only) in ByTypeBelow([.. group]))
            {
                var field = CompileField(alike, only, layout, depth);
                first ??= field;
                if (last is not null)
                {
                    last.Variant = field;
                }

                last = field;
            }
        }

        return first!;
    }

    // Objects of one name are of different types where their parents are. They do not tell their types, so each gets a shape of its own, that knows it.
    private IEnumerable<(List<Occurrence> Group, int[]? Types)> ByTypeBelow(List<Occurrence> group)
    {
        if (group.Select(o => o.Field.Selections?.TypeName).Distinct().Count() < 2)
        {
            return [(group, group.Exists(o => o.TypeName is null) ? null : Parents(group))];
        }

        var parts = Parents(group)
            .GroupBy(t => string.Join(' ', group.Where(o => Applies(o, t)).Select(o => o.Field.Selections!.TypeName).Distinct().Order(StringComparer.Ordinal)))
            .Select(ts => (group.FindAll(o => ts.Any(t => Applies(o, t))), (int[]?)[.. ts]));
        var others = group.FindAll(o => o.TypeName is null);
        return others.Count == 0 ? parts : parts.Append((others, null));
    }

    private int[] Parents(List<Occurrence> group) => [.. group.Where(o => o.TypeName is not null).SelectMany(o => Concrete(o.TypeName!)).Distinct()];

    private bool Applies(Occurrence occurrence, int type) => occurrence.TypeName is null || Concrete(occurrence.TypeName).Contains(type);

    private ShapeField CompileField(List<Occurrence> group, int[]? only, Layout layout, int depth)
    {
        var field = group[0].Field;
        var isTypeName = field.Name == "__typename";
        var children = group.Select(o => o.Field.Selections).OfType<FetchSelectionSet>().ToList();
        return new ShapeField
        {
            Name = Encoding.UTF8.GetBytes(field.ResponseName),
            Member = Encoding.UTF8.GetBytes($"\"{field.ResponseName}\":"),
            ResponseName = field.ResponseName,
            Key = field.Key,
            IsTypeName = isTypeName,
            Slot = isTypeName ? 0 : layout.Add(field.Key),
            ListDepth = ListDepth(field.Type),
            Child = children.Count == 0 ? null : Compile(children, layout.AddChild(field.Key), null, depth + 1),
            Types = only,
        };
    }

    private static void Flatten(FetchSelectionSet set, string? typeName, List<Occurrence> into, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new NotSupportedException("A fetch may be nested at most 128 levels deep.");
        }

        foreach (var field in set.Fields)
        {
            into.Add(new Occurrence(field, typeName));
        }

        foreach (var fragment in set.Fragments)
        {
            Flatten(fragment.Selections, fragment.Selections.TypeName, into, depth + 1);
        }
    }

    private IEnumerable<int> Concrete(string typeName) =>
        schema.FindType(typeName) is CompositeType and not ObjectType and var type
            ? schema.PossibleTypes((CompositeType)type).Select(t => types.Find(t.Name)).Where(id => id > 0).Append(types.Find(typeName))
            : [types.Find(typeName)];

    private int StaticType(IReadOnlyList<FetchSelectionSet> sets) =>
        schema.FindType(sets[0].TypeName) is ObjectType or null && sets.All(s => s.TypeName == sets[0].TypeName) ? types.Find(sets[0].TypeName) : 0;

    private static int ListDepth(IType type)
    {
        var depth = 0;
        while (type is not NamedType)
        {
            depth += type is ListType ? 1 : 0;
            type = type is ListType list ? list.OfType : ((NonNullType)type).OfType;
        }

        return depth;
    }

    private readonly record struct Occurrence(FetchField Field, string? TypeName);
}
