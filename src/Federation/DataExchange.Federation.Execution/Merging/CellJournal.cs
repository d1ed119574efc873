using System.Diagnostics;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>
/// Writes cells so that it can be undone: what an older response had supplied is noted before it is overwritten, new cells are given back. Not safe for
/// concurrent use.
/// </summary>
internal sealed class CellJournal(CellStore cells) : IDisposable
{
    private readonly PooledList<UndoEntry> _undo = new();
    private int _start;
    private int _watermark;
    private bool _isSettled;

    /// <summary>Starts over: what is there now is old.</summary>
    public void Begin()
    {
        _start = _watermark = cells.Count;
        _isSettled = false;
        _undo.Truncate(0);
    }

    /// <summary>A point to which can be gone back. What is there now, also of the same response, is old: parts of one response may be read into one object.</summary>
    public ReadMark Mark()
    {
        _watermark = cells.Count;
        return new ReadMark(_undo.Count, cells.Count);
    }

    public void Write(int index, in Cell value)
    {
        if (index < _watermark && !_isSettled)
        {
            _undo.Add(new UndoEntry(index, cells[index]));
        }

        cells[index] = value;
    }

    /// <summary>Takes back everything since a mark, the new cells included.</summary>
    public void UndoTo(ReadMark mark)
    {
        if (_isSettled)
        {
            throw new UnreachableException("A response that is settled is known to be sound.");
        }

        for (var i = _undo.Count - 1; i >= mark.Undo; i--)
        {
            cells[_undo[i].Index] = _undo[i].Before;
        }

        _undo.Truncate(mark.Undo);
        cells.Truncate(mark.Cells);
    }

    /// <summary>Takes back everything since <see cref="Begin"/>, the new cells included.</summary>
    public void UndoAll() => UndoTo(new ReadMark(0, _start));

    /// <summary>Notes that what is written from now on needs not be undone.</summary>
    public void Settle()
    {
        _isSettled = true;
        _undo.Truncate(0);
    }

    public void Dispose() => _undo.Dispose();
}
