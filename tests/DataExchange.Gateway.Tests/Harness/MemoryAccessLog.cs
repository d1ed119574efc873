using System.Collections.Concurrent;
using System.Text;
using DataExchange.AccessLog.Appending;
using DataExchange.AccessLog.Records;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>An access log in memory that can be made to wait, to refuse and to fail.</summary>
internal sealed class MemoryAccessLog : IAccessLog, IDisposable
{
    private readonly ConcurrentQueue<AccessRecord> _records = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly SemaphoreSlim _appended = new(0);

    public IReadOnlyList<AccessRecord> Records => [.. _records];

    /// <summary>The last record.</summary>
    public AccessRecord Last => Records[^1];

    /// <summary>All records as they would be stored.</summary>
    public string Text => string.Join('\n', Records.Select(r => Encoding.UTF8.GetString(RecordEncoding.Encode(r))));

    /// <summary>What becomes of a record.</summary>
    public Func<AccessRecord, Task<AppendOutcome>> Behaviour { get; set; } = _ => Task.FromResult<AppendOutcome>(new Appended("r", 0, 1));

    /// <summary>Ends when one more record has arrived, durable or not.</summary>
    public Task ArrivalAsync(CancellationToken cancellationToken) => _arrived.WaitAsync(cancellationToken);

    /// <summary>Ends when one more record is durable.</summary>
    public Task AppendedAsync(CancellationToken cancellationToken) => _appended.WaitAsync(cancellationToken);

    public async ValueTask<AppendOutcome> AppendAsync(AccessRecord record, CancellationToken cancellationToken)
    {
        _arrived.Release();
        var outcome = await Behaviour(record).WaitAsync(cancellationToken);
        if (outcome is Appended)
        {
            _records.Enqueue(record);
            _appended.Release();
        }

        return outcome;
    }

    public void Dispose()
    {
        _arrived.Dispose();
        _appended.Dispose();
    }
}
