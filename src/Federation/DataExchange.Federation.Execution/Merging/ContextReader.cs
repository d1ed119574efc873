using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>Reads what an entity takes from its ancestors. One for a fetch; not safe for concurrent use.</summary>
internal sealed class ContextReader(MergedResult merged, TypeTable types, CompiledFetch fetch)
{
    private readonly int[] _ancestors = new int[fetch.Path.Length + 1];
    private readonly int[] _ends = new int[fetch.Contexts.Length];

    /// <summary>The values met so far.</summary>
    public ContextValues Values { get; } = new();

    /// <summary>Notes the block of the object at a level of the path.</summary>
    public void Enter(int level, int block) => _ancestors[level] = block;

    /// <summary>Finds the number of the value that the entity below the noted ancestors has. The output is as it was afterwards.</summary>
    public ContextOutcome Read(PooledBuffer output, out int number)
    {
        number = -1;
        var start = output.Length;
        var outcome = ContextOutcome.Known;
        for (var i = 0; i < _ends.Length && outcome == ContextOutcome.Known; i++)
        {
            if (i > 0)
            {
                output.WriteByte((byte)',');
            }

            outcome = Write(output, fetch.Contexts[i]);
            _ends[i] = output.Length - start;
        }

        if (outcome == ContextOutcome.Known)
        {
            number = Values.Number(output.Written[start..], _ends);
        }

        output.Truncate(start);
        return outcome;
    }

    private ContextOutcome Write(PooledBuffer output, CompiledContext context)
    {
        foreach (var source in context.Sources)
        {
            if (source.Type > 0 && merged.Cells[_ancestors[source.Level]].Start == source.Type)
            {
                return WriteSlot(output, source.Slots, 0, _ancestors[source.Level], context.IsNonNull);
            }
        }

        return ContextOutcome.Absent;
    }

    // INVARIANT: recursion is bounded by the slots and the list wrappers of the types.
    private ContextOutcome WriteSlot(PooledBuffer output, int[] slots, int at, int block, bool isNonNull)
    {
        if (slots[at] == 0)
        {
            output.Write(types.Json(merged.Cells[block].Start));
            return ContextOutcome.Known;
        }

        return WriteCell(output, slots, at, merged.Cells[block + slots[at]], isNonNull);
    }

    private ContextOutcome WriteCell(PooledBuffer output, int[] slots, int at, in Cell cell, bool isNonNull)
    {
        if (cell.IsEmpty)
        {
            output.Write("null"u8);
            return cell.Explained ? ContextOutcome.Explained : isNonNull ? ContextOutcome.Missing : ContextOutcome.Known;
        }

        switch (cell.Kind)
        {
            case CellKind.List:
                return WriteList(output, slots, at, cell);
            case CellKind.Object when at + 1 < slots.Length:
                return WriteSlot(output, slots, at + 1, cell.Start, isNonNull);
            case not CellKind.Object when at + 1 == slots.Length:
                output.Write(merged.Leaf(cell));
                return ContextOutcome.Known;
            default:
                return ContextOutcome.Missing;
        }
    }

    private ContextOutcome WriteList(PooledBuffer output, int[] slots, int at, in Cell list)
    {
        var (start, length) = (list.Start, list.Length);
        output.WriteByte((byte)'[');
        for (var i = 0; i < length; i++)
        {
            if (i > 0)
            {
                output.WriteByte((byte)',');
            }

            if (WriteCell(output, slots, at, merged.Cells[start + i], isNonNull: false) is var outcome && outcome != ContextOutcome.Known)
            {
                return outcome;
            }
        }

        output.WriteByte((byte)']');
        return ContextOutcome.Known;
    }
}
