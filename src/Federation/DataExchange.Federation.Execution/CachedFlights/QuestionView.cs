using System.Numerics;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Flights;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>
/// What one question of a flight asks, in rows: a row for each entity, or for each root field. A row has a cell for each of its fields, and one more for what
/// kind of thing it is, unless it is a root field that is kept as one value. Not safe for concurrent use.
/// </summary>
internal sealed class QuestionView
{
    private readonly CachedField?[] _found;
    private readonly int[][] _columns;
    private readonly UInt128[][] _columnIds;
    private readonly int[] _offsets;
    private readonly int[] _roots;
    private readonly ulong _active;
    private ReadOnlyMemory<byte>[]? _values;
    private ReadOnlyMemory<byte>[]? _whole;
    private ulong[]? _refresh;

    /// <param name="fetch">The fetch.</param>
    /// <param name="entities">The question; null for root fields.</param>
    /// <param name="conditions">The conditions of the request that hold, as bits.</param>
    /// <param name="ids">The identities of the fields.</param>
    /// <param name="kind">The identity of the kind.</param>
    public QuestionView(CachedFetch fetch, EntityQuestion? entities, ulong conditions, UInt128[] ids, UInt128 kind)
    {
        Fetch = fetch;
        Entities = entities;
        Ids = ids;
        Kind = kind;
        _active = fetch.ActiveUnder(conditions);
        _roots = entities is null ? [.. Enumerable.Range(0, fetch.Roots.Length).Where(r => fetch.Roots[r].Condition.Holds(conditions))] : [];
        Rows = entities?.Count ?? _roots.Length;
        _columns = entities is null ? [.. _roots.Select(r => KeptOf(fetch.Roots[r].Groups))] : [KeptOf(ulong.MaxValue)];
        _columnIds = [.. _columns.Select((c, row) => (UInt128[])[.. c.Select(g => ids[g]), .. HasKind(row) ? [kind] : Array.Empty<UInt128>()])];
        _offsets = Offsets();
        Addresses = new CacheAddress[Rows];
        Missing = new ulong[Rows];
        _found = new CachedField?[_offsets[^1]];
        Counts = new Counts(fetch.Groups);
    }

    public CachedFetch Fetch { get; }

    public EntityQuestion? Entities { get; }

    /// <summary>The identities of the fields.</summary>
    public UInt128[] Ids { get; }

    /// <summary>The identity of the kind.</summary>
    public UInt128 Kind { get; }

    public int Rows { get; }

    /// <summary>Where each row is kept.</summary>
    public CacheAddress[] Addresses { get; }

    /// <summary>The fields of each row that are not known yet, as bits.</summary>
    public ulong[] Missing { get; }

    public Counts Counts { get; }

    /// <summary>What should be asked for again in the background, by row; null for nothing.</summary>
    public ulong[]? Refresh => _refresh;

    public bool IsComplete => !Missing.AsSpan().ContainsAnyExcept(0UL);

    /// <summary>The root field of a row. INVARIANT: the question is of root fields.</summary>
    public CachedRoot RootOf(int row) => Fetch.Roots[_roots[row]];

    /// <summary>Whether a row is kept field by field, with what kind of thing it is.</summary>
    public bool HasKind(int row) => Entities is not null || !RootOf(row).IsWhole;

    /// <summary>The fields of a row that are asked for, as bits, whatever the kind.</summary>
    public ulong WantedOf(int row) => Entities is not null ? _active : RootOf(row).Groups & _active;

    /// <summary>The identities of what is looked for in a row.</summary>
    public UInt128[] IdsOf(int row) => _columnIds[Entities is null ? row : 0];

    /// <summary>What was found of a row.</summary>
    public Span<CachedField?> FoundOf(int row) =>
        Entities is null ? _found.AsSpan(_offsets[row].._offsets[row + 1]) : _found.AsSpan(row * _columnIds[0].Length, _columnIds[0].Length);

    /// <summary>Judges what was found of a row: what is usable for this caller at this time is taken.</summary>
    public void Judge(int row, long now)
    {
        var found = FoundOf(row);
        var wanted = WantedOf(row);
        if (!HasKind(row))
        {
            Missing[row] = MissingOf(row, found, wanted, now);
            return;
        }

        var kind = found[^1];
        if (kind is null || (IsNull(kind.Value) && now >= kind.FreshUntil))
        {
            Missing[row] = wanted;
            return;
        }

        Missing[row] = IsNull(kind.Value) ? 0 : MissingOf(row, found, OnKind(kind.Value, wanted), now);
    }

    /// <summary>The fields out of some that are asked for on objects of a kind.</summary>
    public ulong OnKind(ReadOnlySpan<byte> kind, ulong groups)
    {
        var on = 0UL;
        for (var rest = groups; rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            on |= Fetch.Groups[group].IsOn(kind) ? 1UL << group : 0;
        }

        return on;
    }

    /// <summary>The JSON of a field of a row; empty where it is not known.</summary>
    public ReadOnlySpan<byte> Value(int row, int group)
    {
        if (_values is not null && _values[(row * Cells) + group] is { IsEmpty: false } value)
        {
            return value.Span;
        }

        var columns = _columns[Entities is null ? row : 0];
        var column = group == Fetch.Groups.Length && HasKind(row) ? columns.Length : Array.IndexOf(columns, group);
        return column < 0 ? default : FoundOf(row)[column]?.Value;
    }

    /// <summary>What kind of thing a row is: its type's name as a JSON string, <c>null</c>, or empty where it is not known.</summary>
    public ReadOnlySpan<byte> KindOf(int row) => Value(row, Fetch.Groups.Length);

    /// <summary>A row as the subgraph wrote it, where it does not fit the question; empty for others.</summary>
    public ReadOnlySpan<byte> WholeOf(int row) => _whole is null ? default : _whole[row].Span;

    /// <summary>Takes a value that was asked for.</summary>
    public void Take(int row, int group, ReadOnlyMemory<byte> value) =>
        (_values ??= new ReadOnlyMemory<byte>[Rows * Cells])[(row * Cells) + group] = value;

    /// <summary>Takes the kind of a row that was asked for.</summary>
    public void TakeKind(int row, ReadOnlyMemory<byte> kind) => Take(row, Fetch.Groups.Length, kind);

    /// <summary>Takes a row that does not fit the question.</summary>
    public void TakeWhole(int row, ReadOnlyMemory<byte> whole) => (_whole ??= new ReadOnlyMemory<byte>[Rows])[row] = whole;

    public static bool IsNull(ReadOnlySpan<byte> value) => value.SequenceEqual("null"u8);

    private int Cells => Fetch.Groups.Length + 1;

    private int[] KeptOf(ulong groups)
    {
        var kept = new List<int>();
        for (var rest = groups & _active; rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            if (Fetch.Groups[group].IsKept)
            {
                kept.Add(group);
            }
        }

        return [.. kept];
    }

    private int[] Offsets()
    {
        if (Entities is not null)
        {
            return [Rows * _columnIds[0].Length];
        }

        var offsets = new int[Rows + 1];
        for (var row = 0; row < Rows; row++)
        {
            offsets[row + 1] = offsets[row] + _columnIds[row].Length;
        }

        return offsets;
    }

    private ulong MissingOf(int row, ReadOnlySpan<CachedField?> found, ulong needed, long now)
    {
        var columns = _columns[Entities is null ? row : 0];
        var missing = needed;
        for (var column = 0; column < columns.Length; column++)
        {
            var bit = 1UL << columns[column];
            if ((needed & bit) != 0 && Use(row, columns[column], found[column], now))
            {
                missing &= ~bit;
            }
        }

        return missing;
    }

    // The age counts against the bounds of whoever asks now, not of whoever asked when it was kept.
    private bool Use(int row, int index, CachedField? field, long now)
    {
        if (field is null)
        {
            return false;
        }

        var group = Fetch.Groups[index];
        var age = now - field.StoredAt;
        var isFresh = now < field.FreshUntil && age <= group.MaxAge * 1000L;
        if (!isFresh && (age > group.Stale * 1000L || now >= field.ExpiresAt))
        {
            return false;
        }

        if (group.Stale > 0 && (!isFresh || age * 5 > (field.FreshUntil - field.StoredAt) * 4))
        {
            (_refresh ??= new ulong[Rows])[row] |= 1UL << index;
        }

        return true;
    }
}
