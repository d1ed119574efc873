using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Execution.Merging;

namespace DataExchange.Federation.Execution.Projecting;

/// <summary>The objects that stand in several places, where they were first written. A header's length numbers its object. Not safe for concurrent use.</summary>
internal sealed class WrittenObjects(MergedResult merged) : IDisposable
{
    private readonly PooledList<WrittenObject> _written = new();

    /// <summary>Where an object was written for a selection; of length 0 where it was not.</summary>
    public WrittenObject Find(ProjectedSelection selection, int block)
    {
        var number = merged.Cells[block].Length - 1;
        return (uint)number < (uint)_written.Count && _written[number] is var known && known.Block == block && known.Selection == selection.Number ? known : default;
    }

    public void Remember(in WrittenObject written)
    {
        _written.Add(written);
        merged.Cells[written.Block].Length = _written.Count;
    }

    /// <summary>Forgets them all: what they were may have been taken back.</summary>
    public void Forget() => _written.Truncate(0);

    public void Dispose() => _written.Dispose();
}
