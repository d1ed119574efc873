using System.Numerics;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Flights;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>
/// What one question of a flight asks, in rows: a row for each entity, or for each root field. A row has cells: one for each field of the fetch, and for
/// entities one more for what kind of thing it is. Not safe for concurrent use.
/// </summary>
internal sealed class QuestionView
{
    private readonly CachedField?[] _found;
    private readonly ulong _wanted;
    private ReadOnlyMemory<byte>[]? _values;
    private ReadOnlyMemory<byte>[]? _whole;
    private ulong[]? _refresh;

    /// <param name="fetch">The fetch.</param>
    /// <param name="entities">The question; null for root fields.</param>
    /// <param name="active">The fields that are asked for under the conditions of the request.</param>
    /// <param name="ids">The identities of the fields.</param>
    /// <param name="kind">The identity of the kind.</param>
    public QuestionView(CachedFetch fetch, EntityQuestion? entities, ulong active, UInt128[] ids, UInt128 kind)
    {
        Fetch = fetch;
        Entities = entities;
        Ids = ids;
        Kind = kind;
        _wanted = active;
        RootFields = entities is null ? Bits(active) : [];
        Columns = entities is null ? [] : [.. Bits(active).Where(g => fetch.Groups[g].IsKept)];
        ColumnIds = entities is null ? [] : [.. Columns.Select(g => ids[g]), kind];
        Rows = entities?.Count ?? RootFields.Length;
        Addresses = new CacheAddress[Rows];
        Missing = new ulong[Rows];
        _found = new CachedField?[Rows * Width];
        Counts = new Counts(fetch.Groups);
    }

    public CachedFetch Fetch { get; }

    public EntityQuestion? Entities { get; }

    public UInt128[] Ids { get; }

    public UInt128 Kind { get; }

    public int Rows { get; }

    /// <summary>For root fields: the field of each row.</summary>
    public int[] RootFields { get; }

    /// <summary>For entities: the fields that are looked for.</summary>
    public int[] Columns { get; }

    /// <summary>For entities: the identities of what is looked for, the kind last.</summary>
    public UInt128[] ColumnIds { get; }

    /// <summary>Where each row is kept.</summary>
    public CacheAddress[] Addresses { get; }

    /// <summary>The fields of each row that are not known yet, as bits.</summary>
    public ulong[] Missing { get; }

    public Counts Counts { get; }

    /// <summary>The fields of each row that are asked for, as bits, whatever the kind.</summary>
    public ulong WantedOf(int row) => Entities is null ? 1UL << RootFields[row] : _wanted;

    /// <summary>The identities of what is looked for in a row.</summary>
    public UInt128[] IdsOf(int row) => Entities is null ? [Ids[RootFields[row]]] : ColumnIds;

    /// <summary>What was found of a row.</summary>
    public Span<CachedField?> FoundOf(int row) => _found.AsSpan(row * Width, Width);

    /// <summary>What should be asked for again in the background, by row; null for nothing.</summary>
    public ulong[]? Refresh => _refresh;

    public bool IsComplete => !Missing.AsSpan().ContainsAnyExcept(0UL);

    private int Width => Entities is null ? 1 : ColumnIds.Length;

    /// <summary>Judges what was found of a row: what is usable for this caller at this time is taken.</summary>
    public void Judge(int row, long now)
    {
        var found = FoundOf(row);
        var wanted = WantedOf(row);
        if (Entities is null)
        {
            Missing[row] = Use(row, RootFields[row], found[0], now) ? 0 : wanted;
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

        var column = Entities is null ? 0 : group == Fetch.Groups.Length ? Columns.Length : Array.IndexOf(Columns, group);
        return column < 0 ? default : FoundOf(row)[column]?.Value;
    }

    /// <summary>The kind of an entity: its type's name as a JSON string, <c>null</c>, or empty where it is not known.</summary>
    public ReadOnlySpan<byte> KindOf(int row) => Value(row, Fetch.Groups.Length);

    /// <summary>An entity as the subgraph wrote it, where it does not fit the question; empty for others.</summary>
    public ReadOnlySpan<byte> WholeOf(int row) => _whole is null ? default : _whole[row].Span;

    /// <summary>Takes a value that was asked for.</summary>
    public void Take(int row, int group, ReadOnlyMemory<byte> value) =>
        (_values ??= new ReadOnlyMemory<byte>[Rows * Cells])[(row * Cells) + group] = value;

    /// <summary>Takes the kind of an entity that was asked for.</summary>
    public void TakeKind(int row, ReadOnlyMemory<byte> kind) => Take(row, Fetch.Groups.Length, kind);

    /// <summary>Takes an entity that does not fit the question.</summary>
    public void TakeWhole(int row, ReadOnlyMemory<byte> entity) => (_whole ??= new ReadOnlyMemory<byte>[Rows])[row] = entity;

    public static bool IsNull(ReadOnlySpan<byte> value) => value.SequenceEqual("null"u8);

    private int Cells => Fetch.Groups.Length + 1;

    private ulong MissingOf(int row, ReadOnlySpan<CachedField?> found, ulong needed, long now)
    {
        var missing = needed;
        for (var column = 0; column < Columns.Length; column++)
        {
            var bit = 1UL << Columns[column];
            if ((needed & bit) != 0 && Use(row, Columns[column], found[column], now))
            {
                missing &= ~bit;
            }
        }

        return missing;
    }

    // The age counts against the bounds of whoever asks now, not of whoever asked when it was kept.
    private bool Use(int row, int index, CachedField? field, long now)
    {
        var group = Fetch.Groups[index];
        if (field is null || !group.IsKept)
        {
            return false;
        }

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

    private static int[] Bits(ulong mask)
    {
        var bits = new int[BitOperations.PopCount(mask)];
        for (var i = 0; i < bits.Length; i++, mask &= mask - 1)
        {
            bits[i] = BitOperations.TrailingZeroCount(mask);
        }

        return bits;
    }
}
