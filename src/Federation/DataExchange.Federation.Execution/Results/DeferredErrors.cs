namespace DataExchange.Federation.Execution.Results;

/// <summary>
/// The errors of fetches that no first part waits for, kept apart by the parts of the answer that wait for them. Not safe for concurrent use.
/// </summary>
internal sealed class DeferredErrors(int limit) : IDisposable
{
    private readonly Dictionary<ulong, ErrorSink> _sinks = [];

    /// <summary>Where the errors of a fetch are put.</summary>
    /// <param name="parts">The parts that wait for the fetch, as bits.</param>
    public ErrorSink For(ulong parts)
    {
        if (!_sinks.TryGetValue(parts, out var sink))
        {
            _sinks[parts] = sink = new ErrorSink(limit);
        }

        return sink;
    }

    /// <summary>The errors of all fetches that a part waits for.</summary>
    public IEnumerable<ErrorSink> Of(int part) => _sinks.Where(s => (s.Key >> part & 1) != 0).OrderBy(s => s.Key).Select(s => s.Value);

    public void Dispose()
    {
        foreach (var sink in _sinks.Values)
        {
            sink.Dispose();
        }
    }
}
