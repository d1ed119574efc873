namespace DataExchange.FunctionalTests.Harness;

/// <summary>The lines that a program has written, to be read and waited for. Thread-safe.</summary>
public sealed class DxOutput
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly List<(Func<string, bool> Wanted, TaskCompletionSource<string> Found)> _waiting = [];
    private bool _ended;

    /// <summary>Everything so far.</summary>
    public string Text
    {
        get
        {
            lock (_lock)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    /// <summary>Every line so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>The first line that is wanted, as soon as it is written; fails when the program ends without it.</summary>
    public Task<string> LineAsync(Func<string, bool> wanted)
    {
        lock (_lock)
        {
            if (_lines.Find(l => wanted(l)) is { } found)
            {
                return Task.FromResult(found);
            }

            if (_ended)
            {
                return Task.FromException<string>(new InvalidOperationException($"The program ended without the line waited for. It wrote:\n{string.Join('\n', _lines)}"));
            }

            var waiter = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((wanted, waiter));
            return waiter.Task;
        }
    }

    internal void Add(string line)
    {
        lock (_lock)
        {
            _lines.Add(line);
            foreach (var (_, found) in _waiting.Where(w => w.Wanted(line)))
            {
                found.TrySetResult(line);
            }
        }
    }

    internal void End()
    {
        lock (_lock)
        {
            _ended = true;
            foreach (var (_, found) in _waiting)
            {
                found.TrySetException(new InvalidOperationException($"The program ended without the line waited for. It wrote:\n{string.Join('\n', _lines)}"));
            }
        }
    }
}
