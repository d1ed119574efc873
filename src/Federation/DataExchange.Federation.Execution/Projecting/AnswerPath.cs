using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Execution.Merging;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Projecting;

/// <summary>
/// Where a projection stands, in numbers that cost nothing to keep: of a field within its selections, or of an item within its list. Only an error makes
/// keys of them.
/// </summary>
internal static class AnswerPath
{
    /// <summary>The client's path for the steps from an object.</summary>
    public static PathEntry[] Of(MergedResult merged, ProjectedSelection top, int block, ReadOnlySpan<int> steps)
    {
        var path = new PathEntry[steps.Length];
        var selection = top;
        var cell = new Cell { Kind = CellKind.Object, Start = block };
        for (var i = 0; i < steps.Length; i++)
        {
            if (cell.Kind == CellKind.List)
            {
                path[i] = new PathEntry(null, steps[i]);
                cell = merged.Cells[cell.Start + steps[i]];
                continue;
            }

            var field = selection.For(TypeOf(merged, selection, cell.Start))![steps[i]];
            path[i] = new PathEntry(field.Key, 0);
            cell = field.Slot < 0 ? default : merged.Cells[cell.Start + field.Slot];
            selection = field.Child ?? selection;
        }

        return path;
    }

    /// <summary>The type of an object where a selection stands.</summary>
    public static int TypeOf(MergedResult merged, ProjectedSelection selection, int block) =>
        merged.Cells[block].Start is > 0 and var known ? known : selection.OnlyType;
}
