using DataExchange.Gateway.Caches;
using DataExchange.Gateway.Telemetry;

namespace DataExchange.Gateway.Understanding;

/// <summary>
/// Remembers what documents mean, by their exact text and the schema they were understood against, within a bound of bytes. An agency that sends ever new
/// documents pushes out its own, not those of agencies that send few. Thread-safe.
/// </summary>
internal sealed class DocumentStore(int maxBytes, GatewayTelemetry telemetry)
{
    private const int EntryOverhead = 512;

    private readonly QuotaCache<DocumentText, PreparedDocument> _documents = new(maxBytes, Math.Max(1, maxBytes / EntryOverhead), maxBytes);

    /// <summary>What a document means, valid or not.</summary>
    /// <param name="text">The exact text.</param>
    /// <param name="owner">Whose share of the memory it counts towards, where it is new: an agency's code, or empty for anybody.</param>
    /// <param name="preparation">Understands it; what another made of the same text is never taken for it.</param>
    public PreparedDocument Find(byte[] text, string owner, DocumentPreparation preparation)
    {
        var key = new DocumentText(text, preparation);
        var isKnown = _documents.TryFind(key, out var known);
        telemetry.Plans.Document(isKnown);
        return isKnown ? known! : _documents.Keep(key, preparation.Prepare(text), owner, text.Length + EntryOverhead);
    }

    /// <summary>The documents of now, with their texts and those they count towards.</summary>
    public IEnumerable<(byte[] Text, string Owner, PreparedDocument Document)> All() => _documents.Entries.Select(e => (e.Key.Bytes, e.Owner, e.Value));
}
