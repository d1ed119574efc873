namespace DataExchange.Federation.Execution.Compilation;

/// <summary>What a block of cells for an object at one position of the merged result looks like: a header, then a cell per key. Grows while a plan is compiled.</summary>
internal sealed class Layout
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly List<Layout?> _children = [null];
    private readonly List<int> _passedSlots = [];
    private HashSet<int>? _guardedTypes;
    private int _readers;

    /// <summary>How many cells a block takes, its header included.</summary>
    public int Size => _children.Count;

    /// <summary>
    /// Whether only one fetch reads objects here as parts of others: equal ones of its response then stay equal, because whatever else is read into them
    /// is asked for by what they hold.
    /// </summary>
    public bool IsReadOnce => _readers == 1;

    /// <summary>
    /// By word of the guards' bits, the cell of an entity whose <see cref="Memory.Cell.Start"/> has those of the guards that let it pass; 0 for a word of
    /// which no guard decides here. Empty where no entity is guarded.
    /// </summary>
    public IReadOnlyList<int> PassedSlots => _passedSlots;

    /// <summary>Notes that entities of some types are guarded here, and returns the cell for a word of the guards' bits.</summary>
    public int AddGuarded(IEnumerable<int> types, int word)
    {
        while (_passedSlots.Count <= word)
        {
            _passedSlots.Add(0);
        }

        // No GraphQL name, and no key of our own, starts so.
        (_guardedTypes ??= []).UnionWith(types);
        return _passedSlots[word] = Add($"!passed{word}");
    }

    /// <summary>Whether entities of a type are guarded here.</summary>
    public bool IsGuarded(int type) => _guardedTypes is not null && _guardedTypes.Contains(type);

    /// <summary>Notes that a fetch reads objects here as parts of others.</summary>
    public void AddReader() => _readers++;

    /// <summary>The slot of a key, made if there is none.</summary>
    public int Add(string key)
    {
        if (!_slots.TryGetValue(key, out var slot))
        {
            slot = _children.Count;
            _slots.Add(key, slot);
            _children.Add(null);
        }

        return slot;
    }

    /// <summary>The layout of the objects under a key, made if there is none.</summary>
    public Layout AddChild(string key)
    {
        var slot = Add(key);
        return _children[slot] ??= new Layout();
    }

    /// <summary>The slot of a key, or -1.</summary>
    public int Find(string key) => _slots.TryGetValue(key, out var slot) ? slot : -1;

    /// <summary>The layout of the objects in a slot, or null where none can be.</summary>
    public Layout? Child(int slot) => slot < 0 ? null : _children[slot];
}
