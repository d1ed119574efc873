using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>Marks what a fetch did not supply, so that its absence is reported once, by the fetch.</summary>
internal static class Explanation
{
    /// <summary>Marks every empty cell that a fetch with this shape would have filled in an object. Recursion is bounded by the shape.</summary>
    /// <param name="merged">The result.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="block">The object.</param>
    /// <param name="isDenied">Whether the fetch was not to be made, rather than failed: then what another answers for the cell counts, also null.</param>
    public static void Mark(MergedResult merged, ObjectShape shape, int block, bool isDenied = false)
    {
        // The type of an object may be what the fetch was for.
        merged.Cells[block].Explained = true;
        foreach (var field in shape.Fields)
        {
            for (var variant = field; variant is not null; variant = variant.Variant)
            {
                if (variant.Slot > 0)
                {
                    MarkCell(merged, variant, block + variant.Slot, isDenied);
                }
            }
        }
    }

    private static void MarkCell(MergedResult merged, ShapeField field, int index, bool isDenied)
    {
        ref var cell = ref merged.Cells[index];
        if (cell.IsEmpty && isDenied)
        {
            cell.Explained |= cell.Kind == CellKind.Missing;
        }
        else if (cell.IsEmpty)
        {
            cell.Kind = CellKind.Null;
            cell.Explained = true;
        }
        else if (field.Child is not null && cell.Kind == CellKind.Object)
        {
            Mark(merged, field.Child, cell.Start, isDenied);
        }
        else if (field.Child is not null && cell.Kind == CellKind.List)
        {
            for (var i = 0; i < cell.Length; i++)
            {
                MarkCell(merged, field, cell.Start + i, isDenied);
            }
        }
    }
}
