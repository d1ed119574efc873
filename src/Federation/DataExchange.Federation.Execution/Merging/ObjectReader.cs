using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Json;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>
/// Reads objects of a response into cells, directed by shapes: an expected property name is compared first, an unexpected one skipped with its value,
/// a repeated one refused.
/// Values that do not fit are kept as what they are; the projection reports them. Recursion is bounded by the depth of the shape.
/// Not safe for concurrent use.
/// </summary>
internal sealed class ObjectReader(MergedResult merged, TypeTable types, CellJournal journal) : IDisposable
{
    private readonly CellStore _cells = merged.Cells;
    private readonly ObjectTypes _types = new(merged, types, journal);
    private readonly Repeats _repeats = new();
    private readonly PooledList<Cell> _items = new();
    private readonly SeenKeys _seen = new();
    private byte[] _body = [];
    private ushort _source;

    /// <summary>Why what was read since the last <see cref="Mark"/> must be undone.</summary>
    public ReadFault Fault { get; private set; }

    /// <summary>Whether equal objects of this response share cells, so that nothing can be said of one of them alone.</summary>
    public bool HasShared => _repeats.HasShared;

    /// <summary>Starts reading a response.</summary>
    /// <param name="source">The number of the response.</param>
    /// <param name="body">The array that it starts.</param>
    /// <param name="mayShare">Whether objects that are equal may share cells.</param>
    public void Begin(ushort source, byte[] body, bool mayShare)
    {
        _source = source;
        _body = body;
        _items.Truncate(0);
        _seen.Truncate(0);
        _repeats.Begin(mayShare);
        Fault = ReadFault.None;
    }

    /// <summary>A point to which reading can be undone.</summary>
    public ReadMark Mark()
    {
        Fault = ReadFault.None;
        return journal.Mark();
    }

    /// <summary>Takes back everything since a mark.</summary>
    public void UndoTo(ReadMark mark)
    {
        journal.UndoTo(mark);
        _repeats.Forget();
    }

    /// <summary>Reads the object that the cursor stands at.</summary>
    public void ReadObject(ref JsonCursor cursor, ObjectShape shape, int block, CompiledRepresentation? entity = null, int entityBlock = 0)
    {
        var fields = shape.Fields;
        var expected = 0;
        var seen = 0UL;
        var moreSeen = _seen.Count;
        var confirmed = 0;
        cursor.Enter();
        for (var isFirst = true; cursor.Next(isFirst, '}'); isFirst = false)
        {
            var found = (uint)expected < (uint)fields.Length && cursor.TryName(fields[expected].Member) ? expected : shape.Find(cursor.ReadName(), expected);
            if (found < 0 || !IsFirst(ref seen, moreSeen, found))
            {
                _ = cursor.ReadValue();
                continue;
            }

            expected = found + 1;
            var field = fields[found];
            if (field.Variant is null && field.Check < 0 && !field.IsTypeName)
            {
                ReadSlot(ref cursor, field, block + field.Slot, 0);
            }
            else
            {
                confirmed += ReadSpecial(ref cursor, field, block, entity, entityBlock);
            }
        }

        _seen.Truncate(moreSeen);
        if (entity is not null && confirmed != KeyConfirmation.Count(entity.Checks))
        {
            Fail(ReadFault.WrongKey);
        }
    }

    public void Dispose()
    {
        _repeats.Dispose();
        _items.Dispose();
        _seen.Dispose();
    }

    // Which of two equal keys would count is anybody's guess, so the answer is refused.
    private bool IsFirst(ref ulong seen, int moreSeen, int property)
    {
        if (_seen.IsFirst(ref seen, moreSeen, property))
        {
            return true;
        }

        Fail(ReadFault.DuplicateKey);
        return false;
    }

    // A type name, a key to be repeated, or a property with several meanings. Returns how many keys were repeated.
    private int ReadSpecial(ref JsonCursor cursor, ShapeField field, int block, CompiledRepresentation? entity, int entityBlock)
    {
        if (field.IsTypeName)
        {
            Fail(_types.Take(cursor.ReadValue(), block, entity));
            return 0;
        }

        var confirmed = 0;
        if (field.Check >= 0 && entity is not null && entity.Checks[field.Check] is > 0 and var slot)
        {
            var ahead = cursor;
            confirmed = KeyConfirmation.Repeats(ahead.ReadValue(), merged, _cells[entityBlock + slot]) ? 1 : 0;
        }

        var chosen = _types.Choose(field, block, out var fault);
        Fail(fault);
        if (chosen is null || chosen.Slot == 0)
        {
            _ = cursor.ReadValue();
        }
        else
        {
            ReadSlot(ref cursor, chosen, block + chosen.Slot, 0);
        }

        return confirmed;
    }

    private void ReadSlot(ref JsonCursor cursor, ShapeField field, int index, int level)
    {
        var cell = _cells[index];
        if (cell.Kind == CellKind.Missing && !cell.Explained)
        {
            journal.Write(index, ReadSeen(ref cursor, field, level));
        }
        else if (cell.IsEmpty)
        {
            Fill(ref cursor, field, index, level);
        }
        else if (cell.Kind == CellKind.Object && cursor.IsAt('{') && field.Child is not null)
        {
            ReadObject(ref cursor, field.Child, cell.Start);
        }
        else if (cell.Kind == CellKind.List && cursor.IsAt('[') && level < field.ListDepth)
        {
            ReadIntoList(ref cursor, field, cell, level);
        }
        else
        {
            _ = cursor.ReadValue();
        }
    }

    // Another service answered null here, or failed.
    private void Fill(ref JsonCursor cursor, ShapeField field, int index, int level)
    {
        var cell = _cells[index];
        if (cell.Explained && level == field.ListDepth && field.Child is not null && cursor.IsAt('{'))
        {
            // An error tells already why the failed service's part of the object is missing: it is marked so, and shared with nobody.
            var read = ReadNewObject(ref cursor, field.Child);
            journal.Write(index, read);
            if (read.Kind == CellKind.Object)
            {
                _cells[read.Start].Explained = true;
            }

            return;
        }

        var value = ReadSeen(ref cursor, field, level);
        if (value.Kind != CellKind.Null || cell.Kind == CellKind.Missing)
        {
            journal.Write(index, value);
        }
    }

    private void ReadIntoList(ref JsonCursor cursor, ShapeField field, in Cell list, int level)
    {
        var count = 0;
        cursor.Enter();
        for (var isFirst = true; cursor.Next(isFirst, ']'); isFirst = false)
        {
            if (types.HasUnseen && IsUnseenAhead(cursor, field, level + 1))
            {
                _ = cursor.ReadValue();
                continue;
            }

            if (count < list.Length)
            {
                ReadSlot(ref cursor, field, list.Start + count, level + 1);
            }
            else
            {
                _ = cursor.ReadValue();
            }

            count++;
        }

        if (count != list.Length)
        {
            Fail(ReadFault.WrongLength);
        }
    }

    // An object that the answer must not tell of is read like any other, so that its type is known, and is then not there.
    private Cell ReadSeen(ref JsonCursor cursor, ShapeField field, int level)
    {
        var read = ReadFresh(ref cursor, field, level);
        return IsUnseen(read, field) ? new Cell { Kind = CellKind.Null, Source = _source } : read;
    }

    private bool IsUnseen(in Cell cell, ShapeField field) =>
        types.HasUnseen && cell.Kind == CellKind.Object && field.Child is { StaticType: 0 } && types.IsUnseen(_cells[cell.Start].Start);

    private bool IsUnseenAhead(JsonCursor ahead, ShapeField field, int level) => field.Child is { StaticType: 0 } && IsUnseen(ReadFresh(ref ahead, field, level), field);

    private Cell ReadFresh(ref JsonCursor cursor, ShapeField field, int level)
    {
        switch (cursor.Peek())
        {
            case (byte)'[' when level < field.ListDepth:
                return ReadList(ref cursor, field, level);
            case (byte)'{' when level == field.ListDepth && field.Child is not null:
                return field.Child.MayRepeat && _repeats.IsWorthLooking ? ReadRepeated(ref cursor, field.Child) : ReadNewObject(ref cursor, field.Child);
            default:
                return ReadLeaf(ref cursor);
        }
    }

    private Cell ReadRepeated(ref JsonCursor cursor, ObjectShape shape)
    {
        var start = cursor.Position;
        if (_repeats.Find(cursor.Rest, _body, shape, out var bucket) is { Length: > 0 } earlier)
        {
            cursor.Advance(earlier.Length);
            _cells[earlier.Block].Kind = CellKind.Shared;
            return new Cell { Kind = CellKind.Object, Source = _source, Start = earlier.Block };
        }

        var read = ReadNewObject(ref cursor, shape);
        if (read.Kind == CellKind.Object)
        {
            _repeats.Note(bucket, new Repeat(shape.Number, start, cursor.Position - start, read.Start));
        }

        return read;
    }

    private Cell ReadNewObject(ref JsonCursor cursor, ObjectShape shape)
    {
        if (!_cells.TryAllocate(shape.Layout.Size, out var block))
        {
            _ = cursor.ReadValue();
            return Overflow();
        }

        _cells[block].Start = shape.StaticType;
        ReadObject(ref cursor, shape, block);
        return new Cell { Kind = CellKind.Object, Source = _source, Start = block };
    }

    private Cell ReadList(ref JsonCursor cursor, ShapeField field, int level)
    {
        var first = _items.Count;
        cursor.Enter();
        for (var isFirst = true; cursor.Next(isFirst, ']'); isFirst = false)
        {
            var item = ReadFresh(ref cursor, field, level + 1);
            if (!IsUnseen(item, field))
            {
                _items.Add(item);
            }
        }

        var count = _items.Count - first;
        if (!_cells.TryAllocate(count, out var start))
        {
            _items.Truncate(first);
            return Overflow();
        }

        _items.Items[first..].CopyTo(_cells.Cells[start..]);
        _items.Truncate(first);
        return new Cell { Kind = CellKind.List, Source = _source, Start = start, Length = count };
    }

    private Cell ReadLeaf(ref JsonCursor cursor)
    {
        var kind = cursor.Peek() switch
        {
            (byte)'"' => CellKind.String,
            (byte)'n' => CellKind.Null,
            (byte)'t' => CellKind.True,
            (byte)'f' => CellKind.False,
            (byte)'{' or (byte)'[' => CellKind.Raw,
            _ => CellKind.Number,
        };
        var start = cursor.Position;
        var length = cursor.ReadValue().Length;
        return kind == CellKind.Null
            ? new Cell { Kind = kind, Source = _source }
            : new Cell { Kind = kind, Source = _source, Start = start, Length = length };
    }

    private Cell Overflow()
    {
        Fault = ReadFault.TooManyCells;
        return new Cell { Kind = CellKind.Null, Source = _source };
    }

    private void Fail(ReadFault fault)
    {
        if (Fault == ReadFault.None)
        {
            Fault = fault;
        }
    }
}
