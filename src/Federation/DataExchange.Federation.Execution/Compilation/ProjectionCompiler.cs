using System.Collections.Concurrent;
using System.Text;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>Compiles what the answer looks like, from the operation, the schema that clients see, and the layouts of the merged result.</summary>
internal sealed class ProjectionCompiler(Schema schema, TypeTable types, Layout root, VariableTable variables, GuardBits guards, NormalizedOperation operation)
{
    private const int MaxVariants = 32;
    private const int MaxDepth = 128;
    private readonly ConcurrentDictionary<ulong, ProjectedSelection> _variants = new();
    private int _numbers;

    public TypeTable Types => types;

    /// <summary>The answer's root for one truth of the conditions. A few are kept; the others are compiled for each request.</summary>
    public ProjectedSelection Root(ulong conditions)
    {
        if (_variants.TryGetValue(conditions, out var known))
        {
            return known;
        }

        var made = new ProjectedSelection(this, operation.Root.ParentType, [operation.Root], root, conditions, 0);
        return _variants.Count < MaxVariants ? _variants.GetOrAdd(conditions, made) : made;
    }

    /// <summary>Another number for a selection.</summary>
    public int NextNumber() => Interlocked.Increment(ref _numbers);

    public int OnlyType(CompositeType parent)
    {
        var possible = schema.PossibleTypes(parent);
        return parent is ObjectType || possible.Length == 1 ? types.Find(parent is ObjectType ? parent.Name : possible[0].Name) : 0;
    }

    public ProjectedField[]? Compile(CompositeType parent, NormalizedSelectionSet[] sets, Layout? layout, int type, ulong conditions, int depth, PartView view)
    {
        if (Known(type) is not { } known || !schema.IsSubType(parent, known) || (known is InterfaceType open && !IsSameForAll(sets, open, conditions)))
        {
            return null;
        }

        return [.. Group(sets, known, conditions).Where(g => IsShown(g, view)).Select(g => CompileField(known, g, layout, conditions, depth, view))];
    }

    /// <summary>How many words the bits of the guards take.</summary>
    public int GuardWords => guards.Words;

    /// <summary>
    /// Sets the bits of the guards of everything that is shown of an entity of a type; none for one of which anything is shown that has no guard, or nothing
    /// at all. What comes with other parts of the answer counts too.
    /// </summary>
    public void AddGuards(CompositeType parent, NormalizedSelectionSet[] sets, Layout layout, int type, ulong conditions, Span<uint> words)
    {
        if (Known(type) is not { } known || !schema.IsSubType(parent, known) || !(layout.IsGuarded(type) || known is InterfaceType))
        {
            return;
        }

        var shown = Group(sets, known, conditions).Where(g => !g[0].IsHidden && !g[0].Definition.IsMetaField && !g.Exists(f => f.IsWithheld)).SelectMany(g => g).ToList();
        if (shown.Exists(f => f.Guard is null))
        {
            return;
        }

        foreach (var (word, bit) in shown.Select(f => guards.Of(f.Guard!.Value)))
        {
            words[word] |= bit;
        }
    }

    /// <summary>The parts of the answer that have more to deliver of an object, as bits, by the number of its type.</summary>
    public ulong[] Waiting(CompositeType parent, NormalizedSelectionSet[] sets, ulong conditions, PartView view)
    {
        var waiting = new ulong[types.Count];
        for (var type = 0; type < waiting.Length; type++)
        {
            if (Known(type) is { } known && schema.IsSubType(parent, known))
            {
                var later = Group(sets, known, conditions).Where(g => !IsShown(g, view) && !g.Exists(f => view.HasDelivered(f.Part)));
                waiting[type] = later.SelectMany(g => g).Aggregate(0UL, (bits, f) => bits | (1UL << f.Part));
            }
        }

        return waiting;
    }

    // INVARIANT: the depth of a normalised operation is bounded by the limits it was accepted under.
    /// <summary>Whether anything in the sets or below comes with a part of the answer that has not been delivered.</summary>
    public static bool MayWait(IEnumerable<NormalizedSelectionSet> sets, PartView view) => sets.SelectMany(s => s.Fields).Any(f =>
        (f.Part != view.Part && !view.HasDelivered(f.Part)) || (f.Selections is { } below && MayWait([below], view)));

    // What several parts select comes with the first of them that is delivered.
    private static bool IsShown(List<NormalizedField> group, PartView view) =>
        group.Exists(f => f.Part == view.Part) && !group.Exists(f => view.HasDelivered(f.Part));

    private List<List<NormalizedField>> Group(NormalizedSelectionSet[] sets, FieldsType known, ulong conditions)
    {
        var groups = new List<List<NormalizedField>>();
        foreach (var field in sets.SelectMany(s => s.Fields).Where(f => Applies(f, known, conditions)))
        {
            var group = groups.Find(g => g[0].ResponseKey == field.ResponseKey && g[0].IsHidden == field.IsHidden);
            if (group is null)
            {
                groups.Add([field]);
            }
            else
            {
                group.Add(field);
            }
        }

        return groups;
    }

    /// <summary>Whether a field takes part in the answer.</summary>
    public bool Holds(NormalizedField field, ulong conditions) => variables.Mask(field.Conditions).Holds(conditions);

    private FieldsType? Known(int type) => types.Object(type) is { } concrete ? concrete : types.Interface(type);

    // The concrete type of an interface object may never be found out: then all members must get the same fields, and no type name.
    private bool IsSameForAll(NormalizedSelectionSet[] sets, InterfaceType type, ulong conditions) =>
        sets.SelectMany(s => s.Fields).Where(f => Holds(f, conditions)).All(f =>
            f.Definition.Name != "__typename"
            && (f.Types is not { } only || schema.PossibleTypes(type).Select(p => only.Any(t => t.Name == p.Name)).Distinct().Count() < 2));

    private bool Applies(NormalizedField field, FieldsType known, ulong conditions) =>
        (field.Types is not { } only || only.Any(t => schema.IsSubType(known, t) || t.Name == known.Name)) && Holds(field, conditions);

    private ProjectedField CompileField(FieldsType concrete, List<NormalizedField> group, Layout? layout, ulong conditions, int depth, PartView view)
    {
        if (depth > MaxDepth)
        {
            throw new NotSupportedException("An operation may be nested at most 128 levels deep.");
        }

        var first = group[0];
        var definition = concrete.FindField(first.Definition.Name) ?? first.Definition;
        var (listDepth, nonNull) = Wrappers(definition.Type);
        var slot = layout?.Find(first.ResponseKey) ?? -1;
        var kind = Kind(group);
        var transform = group.Select(f => f.Transform).FirstOrDefault(t => t is not null) ?? -1;
        var tags = group.Select(f => f.Observation).OfType<int>().Distinct().ToArray();
        var below = group.Select(f => f.Selections).OfType<NormalizedSelectionSet>().ToArray();
        return new ProjectedField
        {
            Source = first,
            Member = Encoding.UTF8.GetBytes($",\"{first.ResponseKey}\":"),
            FirstMember = Encoding.UTF8.GetBytes($"\"{first.ResponseKey}\":"),
            Kind = kind,
            Slot = slot,
            ListDepth = listDepth,
            NonNull = nonNull,
            Leaf = Leaf(definition.Type.NamedType),
            EnumValues = definition.Type.NamedType is EnumType values ? new Utf8Names([.. values.Values.Select(v => v.Name)]) : null,
            Child = kind == ProjectedKind.Composite
                ? new ProjectedSelection(this, (CompositeType)definition.Type.NamedType, below, layout?.Child(slot), conditions, depth + 1, view)
                : null,
            Transform = transform,
            Observations = tags.Length > 0 ? tags : null,
            IsHidden = first.IsHidden,
            IsPlain = kind == ProjectedKind.Leaf && slot >= 0 && listDepth == 0 && transform < 0 && tags.Length == 0 && !first.IsHidden,
        };
    }

    private static ProjectedKind Kind(List<NormalizedField> group)
    {
        if (group.Exists(f => f.IsWithheld))
        {
            return ProjectedKind.Withheld;
        }

        return group[0].Definition.Name switch
        {
            "__typename" => ProjectedKind.TypeName,
            "__schema" or "__type" => ProjectedKind.Meta,
            _ => group[0].Selections is null ? ProjectedKind.Leaf : ProjectedKind.Composite,
        };
    }

    private static (int ListDepth, uint NonNull) Wrappers(IType type)
    {
        var depth = 0;
        var nonNull = 0u;
        while (type is not NamedType)
        {
            if (type is NonNullType required)
            {
                nonNull |= 1u << depth;
                type = required.OfType;
            }
            else
            {
                depth = depth < 30 ? depth + 1 : throw new NotSupportedException("A type may have at most 30 list wrappers.");
                type = ((ListType)type).OfType;
            }
        }

        return (depth, nonNull);
    }

    private static LeafKind Leaf(NamedType type) => type switch
    {
        EnumType => LeafKind.Enum,
        { Name: "Int" } => LeafKind.Int,
        { Name: "Float" } => LeafKind.Float,
        { Name: "String" } => LeafKind.String,
        { Name: "Boolean" } => LeafKind.Boolean,
        { Name: "ID" } => LeafKind.Id,
        _ => LeafKind.Any,
    };
}
