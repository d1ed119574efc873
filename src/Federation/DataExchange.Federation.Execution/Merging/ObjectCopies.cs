using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>Copies objects with all that is below them.</summary>
internal static class ObjectCopies
{
    // INVARIANT: recursion is bounded by the layout and by the nesting of the lists that were read.
    /// <summary>Makes a cell hold a copy of the object or list that it holds; false when there are no cells left.</summary>
    public static bool TryCopy(CellStore cells, Layout layout, ref Cell value)
    {
        if (value.Kind is not (CellKind.Object or CellKind.List))
        {
            return true;
        }

        var isObject = value.Kind == CellKind.Object;
        var (from, count) = (value.Start, isObject ? layout.Size : value.Length);
        if (!cells.TryAllocate(count, out var to))
        {
            return false;
        }

        cells.Cells.Slice(from, count).CopyTo(cells.Cells[to..]);
        for (var i = isObject ? 1 : 0; i < count; i++)
        {
            var inner = cells[to + i];
            if ((isObject ? layout.Child(i) : layout) is { } below && !TryCopy(cells, below, ref inner))
            {
                return false;
            }

            cells[to + i] = inner;
        }

        if (isObject)
        {
            // The copy stands in one place.
            cells[to].Kind = default;
        }

        value.Start = to;
        return true;
    }
}
