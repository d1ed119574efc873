using DataExchange.Gateway.Telemetry;
using Microsoft.Extensions.Caching.Memory;

namespace DataExchange.Gateway.Understanding;

/// <summary>Remembers what documents mean, by their exact text, within a bound of bytes. Thread-safe.</summary>
internal sealed class DocumentStore(DocumentPreparation preparation, int maxBytes, GatewayTelemetry telemetry) : IDisposable
{
    private const int EntryOverhead = 512;

    private readonly MemoryCache _documents = new(new MemoryCacheOptions { SizeLimit = maxBytes, CompactionPercentage = 0.2 });

    public PreparedDocument Find(byte[] text)
    {
        var key = new DocumentText(text);
        var isKnown = _documents.TryGetValue(key, out PreparedDocument? known);
        telemetry.Plans.Document(isKnown);
        if (isKnown)
        {
            return known!;
        }

        var prepared = preparation.Prepare(text);
        return _documents.Set(key, prepared, new MemoryCacheEntryOptions { Size = text.Length + EntryOverhead });
    }

    public void Dispose() => _documents.Dispose();
}
