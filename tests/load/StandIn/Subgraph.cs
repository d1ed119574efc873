using System.Collections.Concurrent;
using System.Diagnostics;

namespace LoadStandIn;

/// <summary>One subgraph: what it was asked, and what it answers.</summary>
internal sealed class Subgraph(string name, int port, Uri recorder)
{
    private static readonly HttpClient s_recorder = new();

    private readonly ConcurrentDictionary<byte[], byte[]> _answers = new(ByteComparer.Instance);
    private ConcurrentQueue<TraceEntry>? _trace;
    private long _count;

    public string Name => name;

    public int Port => port;

    public long Count => Interlocked.Read(ref _count);

    public int DelayMs { get; set; }

    public void StartTrace() => _trace = new();

    public IEnumerable<TraceEntry> EndTrace() => Interlocked.Exchange(ref _trace, null) ?? [];

    /// <summary>The whole HTTP response to a body, or null where the body was never seen.</summary>
    public byte[]? Find(ReadOnlySpan<byte> body)
    {
        Interlocked.Increment(ref _count);
        _trace?.Enqueue(new TraceEntry(Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency, port, Convert.ToBase64String(body)));
        return _answers.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(body, out var answer) ? answer : null;
    }

    /// <summary>Asks the real subgraph, and remembers.</summary>
    public async Task<byte[]> RecordAsync(byte[] body)
    {
        using var response = await s_recorder.PostAsync(recorder, new ByteArrayContent(body));
        var json = await response.Content.ReadAsByteArrayAsync();
        var head = System.Text.Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n");
        return _answers.GetOrAdd(body, (byte[])[.. head, .. json]);
    }
}
