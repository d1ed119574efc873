using System.Diagnostics;
using System.Text.Json;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>
/// Reads objects of a response into cells, directed by shapes: an expected property name is compared first, an unexpected one skipped with its value,
/// a repeated one refused.
/// Values that do not fit are kept as what they are; the projection reports them. Recursion is bounded by the depth of the shape.
/// Not safe for concurrent use.
/// </summary>
internal sealed class ObjectReader(MergedResult merged, TypeTable types) : IDisposable
{
    private const int SeenBits = 64;

    private readonly CellStore _cells = merged.Cells;
    private readonly PooledList<UndoEntry> _undo = new();
    private readonly PooledList<Cell> _items = new();
    private readonly PooledList<ulong> _seen = new();
    private ushort _source;
    private int _watermark;
    private bool _isSettled;

    /// <summary>Why what was read since the last <see cref="Mark"/> must be undone.</summary>
    public ReadFault Fault { get; private set; }

    /// <summary>Starts reading a response.</summary>
    public void Begin(ushort source)
    {
        _source = source;
        _watermark = _cells.Count;
        _isSettled = false;
        _undo.Truncate(0);
        _items.Truncate(0);
        _seen.Truncate(0);
        Fault = ReadFault.None;
    }

    /// <summary>A point to which reading can be undone.</summary>
    public ReadMark Mark()
    {
        Fault = ReadFault.None;
        return new ReadMark(_undo.Count, _cells.Count);
    }

    /// <summary>Takes back everything since a mark, the new cells included.</summary>
    public void UndoTo(ReadMark mark)
    {
        for (var i = _undo.Count - 1; i >= mark.Undo; i--)
        {
            _cells[_undo[i].Index] = _undo[i].Before;
        }

        _undo.Truncate(mark.Undo);
        _cells.Truncate(mark.Cells);
    }

    /// <summary>Takes back everything since <see cref="Begin"/>, the new cells included.</summary>
    public void UndoAll() => UndoTo(_isSettled
        ? throw new UnreachableException("A response that is settled is known to be sound.")
        : new ReadMark(0, _watermark));

    /// <summary>Reads the object that the reader stands at the start of.</summary>
    public void ReadObject(ref Utf8JsonReader reader, ObjectShape shape, int block, CompiledRepresentation? entity = null, int entityBlock = 0)
    {
        var fields = shape.Fields;
        var expected = 0;
        var seen = 0UL;
        var moreSeen = _seen.Count;
        var confirmed = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = Expect(ref reader, shape, expected);
            if (found < 0 || !(found < SeenBits ? IsFirst(ref seen, found) : IsFirst(moreSeen, found - SeenBits)))
            {
                SkipValue(ref reader);
                continue;
            }

            expected = found + 1;
            reader.Read();
            var field = fields[found];
            if (field.IsTypeName)
            {
                ReadTypeName(ref reader, block, entity);
                continue;
            }

            if (field.Check >= 0 && entity is not null && entity.Checks[field.Check] is > 0 and var slot)
            {
                confirmed += KeyConfirmation.Repeats(ref reader, merged, _cells[entityBlock + slot]) ? 1 : 0;
            }

            field = field.Variant is null ? field : Choose(field, block);
            if (field is null || field.Slot == 0)
            {
                reader.Skip();
                continue;
            }

            ReadSlot(ref reader, field, block + field.Slot, 0);
        }

        _seen.Truncate(moreSeen);
        if (entity is not null && confirmed != KeyConfirmation.Count(entity.Checks))
        {
            Fail(ReadFault.WrongKey);
        }
    }

    /// <summary>Notes that the response is sound to its end: what is written from now on needs not be undone.</summary>
    public void Settle()
    {
        _isSettled = true;
        _undo.Truncate(0);
    }

    /// <summary>Gives the cells of one object to another of the same entity, where that has none.</summary>
    public void Copy(ObjectShape shape, int from, int to)
    {
        foreach (var field in shape.Fields)
        {
            if (field.Variant is null && TryCopyFresh(field.Slot, from, to))
            {
                continue;
            }

            for (var variant = field; variant is not null; variant = variant.Variant)
            {
                if (variant.Slot > 0)
                {
                    CopyCell(variant, from + variant.Slot, to + variant.Slot);
                }
            }
        }

        if (_cells[from].Start != _cells[to].Start && types.Object(_cells[to].Start) is null && _cells[from].Start != 0)
        {
            Write(to, _cells[from]);
        }
    }

    public void Dispose()
    {
        _undo.Dispose();
        _items.Dispose();
        _seen.Dispose();
    }

    private static int Expect(ref Utf8JsonReader reader, ObjectShape shape, int expected)
    {
        var fields = shape.Fields;
        if (!reader.ValueIsEscaped)
        {
            var name = reader.ValueSpan;
            return expected < fields.Length && name.SequenceEqual(fields[expected].Name) ? expected : shape.Find(name, expected);
        }

        for (var i = 0; i < fields.Length; i++)
        {
            if (reader.ValueTextEquals(fields[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    // Which of two equal keys would count is anybody's guess, so the answer is refused.
    private bool IsFirst(ref ulong seen, int bit)
    {
        var before = seen;
        seen |= 1UL << bit;
        if (before != seen)
        {
            return true;
        }

        Fail(ReadFault.DuplicateKey);
        return false;
    }

    // Objects with more properties than a word has bits have further words, made as they are needed; those of the objects inside lie behind.
    private bool IsFirst(int words, int bit)
    {
        while (_seen.Count <= words + (bit / SeenBits))
        {
            _seen.Add(0);
        }

        return IsFirst(ref _seen[words + (bit / SeenBits)], bit % SeenBits);
    }

    private static void SkipValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    private void ReadTypeName(ref Utf8JsonReader reader, int block, CompiledRepresentation? entity)
    {
        var isName = reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped;
        var type = isName ? types.Find(reader.ValueSpan) : 0;
        reader.Skip();
        var known = _cells[block].Start;
        if (type == known || (entity is not null && type == entity.TypeName && type != 0))
        {
            return;
        }

        if (types.Object(known) is not null || (entity is not null && type == 0))
        {
            Fail(ReadFault.WrongType);
        }
        else if (type != 0)
        {
            Write(block, _cells[block] with { Start = type });
        }
    }

    // INVARIANT: __typename is asked for first wherever a property has several meanings, so that the type is known here.
    private ShapeField? Choose(ShapeField field, int block)
    {
        var type = _cells[block].Start;
        if (type == 0)
        {
            Fail(ReadFault.WrongType);
            return null;
        }

        for (var variant = field; variant is not null; variant = variant.Variant)
        {
            if (variant.Types is null || Array.IndexOf(variant.Types, type) >= 0)
            {
                return variant;
            }
        }

        return null;
    }

    private void ReadSlot(ref Utf8JsonReader reader, ShapeField field, int index, int level)
    {
        var cell = _cells[index];
        if (cell.IsEmpty)
        {
            var value = ReadFresh(ref reader, field, level);
            if (value.Kind != CellKind.Null || cell.Kind == CellKind.Missing)
            {
                Write(index, value);
            }

            // Another service failed here: an error tells already why its part of the object is missing.
            if (cell.Explained && value.Kind == CellKind.Object)
            {
                _cells[value.Start].Explained = true;
            }
        }
        else if (cell.Kind == CellKind.Object && reader.TokenType == JsonTokenType.StartObject && field.Child is not null)
        {
            ReadObject(ref reader, field.Child, cell.Start);
        }
        else if (cell.Kind == CellKind.List && reader.TokenType == JsonTokenType.StartArray && level < field.ListDepth)
        {
            ReadIntoList(ref reader, field, cell, level);
        }
        else
        {
            reader.Skip();
        }
    }

    private void ReadIntoList(ref Utf8JsonReader reader, ShapeField field, in Cell list, int level)
    {
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count < list.Length)
            {
                ReadSlot(ref reader, field, list.Start + count, level + 1);
            }
            else
            {
                reader.Skip();
            }

            count++;
        }

        if (count != list.Length)
        {
            Fail(ReadFault.WrongLength);
        }
    }

    private Cell ReadFresh(ref Utf8JsonReader reader, ShapeField field, int level)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return new Cell { Kind = CellKind.Null, Source = _source };
            case JsonTokenType.StartArray when level < field.ListDepth:
                return ReadList(ref reader, field, level);
            case JsonTokenType.StartObject when level == field.ListDepth && field.Child is not null:
                return ReadNewObject(ref reader, field.Child);
            default:
                return ReadLeaf(ref reader);
        }
    }

    private Cell ReadNewObject(ref Utf8JsonReader reader, ObjectShape shape)
    {
        if (!_cells.TryAllocate(shape.Layout.Size, out var block))
        {
            return Overflow(ref reader);
        }

        _cells[block].Start = shape.StaticType;
        ReadObject(ref reader, shape, block);
        return new Cell { Kind = CellKind.Object, Source = _source, Start = block };
    }

    private Cell ReadList(ref Utf8JsonReader reader, ShapeField field, int level)
    {
        var first = _items.Count;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            _items.Add(ReadFresh(ref reader, field, level + 1));
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

    private Cell ReadLeaf(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        var kind = reader.TokenType switch
        {
            JsonTokenType.String => CellKind.String,
            JsonTokenType.Number => CellKind.Number,
            JsonTokenType.True => CellKind.True,
            JsonTokenType.False => CellKind.False,
            _ => CellKind.Raw,
        };
        if (kind == CellKind.Raw)
        {
            reader.Skip();
        }

        return new Cell { Kind = kind, Source = _source, Start = start, Length = (int)reader.BytesConsumed - start };
    }

    private Cell Overflow(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return Overflow();
    }

    private Cell Overflow()
    {
        Fault = ReadFault.TooManyCells;
        return new Cell { Kind = CellKind.Null, Source = _source };
    }

    // The usual case: nothing is there yet, and nothing is to be remembered for undoing.
    private bool TryCopyFresh(int slot, int from, int to)
    {
        ref var present = ref _cells[to + slot];
        if (slot == 0 || !_isSettled || present.Kind != CellKind.Missing)
        {
            return slot == 0;
        }

        present = _cells[from + slot];
        return true;
    }

    private void CopyCell(ShapeField field, int from, int to)
    {
        var value = _cells[from];
        var present = _cells[to];
        if (present.IsEmpty)
        {
            if (!value.IsEmpty || present.Kind == CellKind.Missing)
            {
                Write(to, value);
            }
        }
        else if (field.Child is not null && value.Kind == CellKind.Object && present.Kind == CellKind.Object)
        {
            Copy(field.Child, value.Start, present.Start);
        }
        else if (field.Child is not null && value.Kind == CellKind.List && present.Kind == CellKind.List)
        {
            for (var i = 0; i < Math.Min(value.Length, present.Length); i++)
            {
                CopyCell(field, value.Start + i, present.Start + i);
            }
        }
    }

    private void Write(int index, in Cell value)
    {
        if (index < _watermark && !_isSettled)
        {
            _undo.Add(new UndoEntry(index, _cells[index]));
        }

        _cells[index] = value;
    }

    private void Fail(ReadFault fault)
    {
        if (Fault == ReadFault.None)
        {
            Fault = fault;
        }
    }
}
