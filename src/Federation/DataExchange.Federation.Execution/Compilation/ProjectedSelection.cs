using System.Collections.Concurrent;
using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>
/// The answer's selections at one position, for one truth of the operation's conditions and one part of the answer. What each concrete type gets is compiled when it is first
/// met; threads that meet it together compile the same.
/// </summary>
internal sealed class ProjectedSelection(
    ProjectionCompiler compiler,
    CompositeType parent,
    NormalizedSelectionSet[] sets,
    Layout? layout,
    ulong conditions,
    int depth,
    PartView view = default)
{
    private const int MaxViews = 64;
    private readonly ProjectedField[]?[] _byType = new ProjectedField[]?[compiler.Types.Count];
    private ConcurrentDictionary<PartView, ProjectedSelection>? _views;
    private ulong[]? _waiting;
    private readonly int[] _passedSlots = layout is null ? [] : [.. layout.PassedSlots];
    private readonly int _words = compiler.GuardWords;
    private uint[]? _guards;
    private bool? _mayWait;

    /// <summary>Tells the selections of an operation apart.</summary>
    public int Number { get; } = compiler.NextNumber();

    /// <summary>The number of the only type that objects here can have, or 0.</summary>
    public int OnlyType { get; } = compiler.OnlyType(parent);

    /// <summary>Whether objects are guarded here.</summary>
    public bool IsGuarded { get; } = layout is { PassedSlots.Count: > 0 };

    /// <summary>Whether an object is null as a whole: it is an entity, all that is shown of it is guarded, and no guard let anything of it pass.</summary>
    /// <param name="type">The number of its type.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="block">The object.</param>
    public bool IsCollapsed(int type, CellStore cells, int block)
    {
        var guards = _guards ??= GuardsByType();
        var isGuarded = false;
        for (var word = 0; word < _words; word++)
        {
            if (guards[(type * _words) + word] is not 0 and var bits)
            {
                isGuarded = true;
                if (word < _passedSlots.Length && _passedSlots[word] is > 0 and var slot && ((uint)cells[block + slot].Start & bits) != 0)
                {
                    return false;
                }
            }
        }

        return isGuarded;
    }

    /// <summary>Whether anything here or below comes with a part of the answer that has not been delivered.</summary>
    public bool MayWait => _mayWait ??= ProjectionCompiler.MayWait(sets, view);

    /// <summary>The parts of the answer that have more to deliver of an object of a concrete type, as bits.</summary>
    public ulong Waiting(int type) => (_waiting ??= compiler.Waiting(parent, sets, conditions, view))[type];

    /// <summary>The same position in another part of the answer. A few are kept; the others are compiled each time.</summary>
    public ProjectedSelection In(PartView other)
    {
        var views = _views ?? Interlocked.CompareExchange(ref _views, [], null) ?? _views;
        if (views.TryGetValue(other, out var known))
        {
            return known;
        }

        var made = new ProjectedSelection(compiler, parent, sets, layout, conditions, depth, other);
        return views.Count < MaxViews ? views.GetOrAdd(other, made) : made;
    }

    /// <summary>The fields for a concrete type, or null for a type that cannot stand here.</summary>
    public ProjectedField[]? For(int type) => _byType[type] ?? Compile(type);

    private uint[] GuardsByType()
    {
        var guards = new uint[_byType.Length * _words];
        for (var type = 0; type < _byType.Length; type++)
        {
            compiler.AddGuards(parent, sets, layout!, type, conditions, guards.AsSpan(type * _words, _words));
        }

        return guards;
    }

    private ProjectedField[]? Compile(int type)
    {
        var fields = compiler.Compile(parent, sets, layout, type, conditions, depth, view);
        if (fields is not null)
        {
            Volatile.Write(ref _byType[type], fields);
        }

        return fields;
    }
}
