using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>Finds the entities of a fetch in the merged result and writes their representations. Recursion is bounded by the path and its lists.</summary>
internal sealed class EntityCollector(MergedResult merged, TypeTable types, CompiledFetch fetch, EntityBatch batch)
{
    // The mark of this visit in the header of a shared object, which is visited once.
    private ushort Visit => (ushort)(fetch.Id + 1);

    private readonly ContextReader? _contexts = fetch.Contexts.Length == 0 ? null : new ContextReader(merged, types, fetch);

    /// <summary>The first object whose context is missing, or 0 for none.</summary>
    public int WithoutContext { get; private set; }

    /// <summary>Collects all entities; those that cannot be asked for because of an earlier failure are marked.</summary>
    public void Collect()
    {
        VisitObject(merged.Root, 0);
        if (_contexts is not null)
        {
            batch.Contexts = _contexts.Values;
            batch.SortByContext();
        }
    }

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

        _contexts?.Enter(step, block);
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

    private void Leave(int block, ContextOutcome outcome)
    {
        if (outcome != ContextOutcome.Absent)
        {
            WithoutContext = outcome == ContextOutcome.Missing && WithoutContext == 0 ? block : WithoutContext;
            Explanation.Mark(merged, fetch.Shape, block);
        }
    }

    private void Add(int block)
    {
        if (fetch.Representations![merged.Cells[block].Start] is not { } representation)
        {
            return;
        }

        var context = -1;
        if (_contexts is not null && _contexts.Read(batch.Output, out context) is var outcome && outcome != ContextOutcome.Known)
        {
            Leave(block, outcome);
            return;
        }

        var start = batch.Output.Length;
        var outcomeOfKeys = RepresentationWriter.Write(batch.Output, merged, types, representation, block);
        var end = batch.Output.Length;
        if (outcomeOfKeys == RepresentationOutcome.Written && representation.Record is { } record)
        {
            outcomeOfKeys = RepresentationWriter.WriteRecord(batch.Output, merged, types, record, block);
        }

        switch (outcomeOfKeys)
        {
            case RepresentationOutcome.Written:
                batch.Commit(start, block, context, batch.Output.Length - end);
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
