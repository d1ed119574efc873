using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>Finds the entities of a fetch in the merged result and writes their representations. Recursion is bounded by the path and its lists.</summary>
internal sealed class EntityCollector(MergedResult merged, TypeTable types, CompiledFetch fetch, EntityBatch batch)
{
    // The mark of this visit in the header of a shared object, which is visited once.
    private ushort Visit => (ushort)(fetch.Id + 1);

    /// <summary>Collects all entities; those that cannot be asked for because of an earlier failure are marked.</summary>
    public void Collect() => VisitObject(merged.Root, 0);

    private void VisitObject(int block, int step)
    {
        ref var header = ref merged.Cells[block];
        if (header.Kind == CellKind.Shared)
        {
            if (header.Source == Visit)
            {
                return;
            }

            header.Source = Visit;
        }

        if (step == fetch.Path.Length)
        {
            Add(block);
            return;
        }

        var next = fetch.Path[step];
        if (next.Types is null || Array.IndexOf(next.Types, merged.Cells[block].Start) >= 0)
        {
            VisitValue(merged.Cells[block + next.Slot], step + 1);
        }
    }

    private void VisitValue(in Cell cell, int step)
    {
        if (cell.Kind == CellKind.Object)
        {
            VisitObject(cell.Start, step);
        }
        else if (cell.Kind == CellKind.List)
        {
            for (var i = 0; i < cell.Length; i++)
            {
                VisitValue(merged.Cells[cell.Start + i], step);
            }
        }
    }

    private void Add(int block)
    {
        if (fetch.Representations![merged.Cells[block].Start] is not { } representation)
        {
            return;
        }

        var start = batch.Output.Length;
        switch (RepresentationWriter.Write(batch.Output, merged, types, representation, block))
        {
            case RepresentationOutcome.Written:
                batch.Commit(start, block);
                break;
            case RepresentationOutcome.Explained:
                batch.Discard(start);
                Explanation.Mark(merged, fetch.Shape, block);
                break;
            default:
                batch.Discard(start);
                break;
        }
    }
}
