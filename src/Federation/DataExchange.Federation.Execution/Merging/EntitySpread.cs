using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>Gives what was read for an entity to all other objects that stand for it. Recursion is bounded by the depth of the shape.</summary>
internal sealed class EntitySpread(MergedResult merged, TypeTable types, CellJournal journal)
{
    private readonly CellStore _cells = merged.Cells;
    private bool _isApart;
    private bool _isFull;

    /// <summary>Gives the cells of one object to another of the same entity, where that has none. INVARIANT: the response is settled.</summary>
    public void Copy(ObjectShape shape, int from, int to)
    {
        foreach (var field in shape.Fields)
        {
            if (field.Variant is null && TryCopyFresh(field, from, to))
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

        var type = _cells[from].Start;
        if (type != _cells[to].Start && types.Object(_cells[to].Start) is null && type != 0)
        {
            journal.Write(to, _cells[to] with { Start = type });
        }
    }

    /// <summary>The same, but what is below becomes two objects that may have different values; false when there are no cells left.</summary>
    public bool TryCopyApart(ObjectShape shape, int from, int to)
    {
        (_isApart, _isFull) = (true, false);
        Copy(shape, from, to);
        _isApart = false;
        return !_isFull;
    }

    // The usual case: nothing is there yet.
    private bool TryCopyFresh(ShapeField field, int from, int to)
    {
        ref var present = ref _cells[to + field.Slot];
        if (field.Slot == 0 || present.Kind != CellKind.Missing)
        {
            return field.Slot == 0;
        }

        present = _cells[from + field.Slot];
        if (field.Child is not null && _isApart)
        {
            _cells[to + field.Slot] = Separate(field.Child, _cells[from + field.Slot]);
        }
        else if (field.Child is not null)
        {
            Share(present);
        }

        return true;
    }

    private Cell Separate(ObjectShape shape, Cell value)
    {
        if (ObjectCopies.TryCopy(_cells, shape.Layout, ref value))
        {
            return value;
        }

        _isFull = true;
        return default;
    }

    // From now on the objects stand in several places.
    private void Share(in Cell cell)
    {
        if (cell.Kind == CellKind.Object)
        {
            _cells[cell.Start].Kind = CellKind.Shared;
        }

        for (var i = 0; cell.Kind == CellKind.List && i < cell.Length; i++)
        {
            Share(_cells[cell.Start + i]);
        }
    }

    private void Give(ShapeField field, in Cell value, int to)
    {
        if (field.Child is not null && _isApart)
        {
            journal.Write(to, Separate(field.Child, value));
        }
        else
        {
            journal.Write(to, value);
            Share(value);
        }
    }

    private void CopyCell(ShapeField field, int from, int to)
    {
        var value = _cells[from];
        var present = _cells[to];
        if (present.IsEmpty)
        {
            if (!value.IsEmpty || present.Kind == CellKind.Missing)
            {
                Give(field, value, to);
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
}
