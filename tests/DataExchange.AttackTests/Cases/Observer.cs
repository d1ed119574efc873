using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Transports;
using DataExchange.AttackTests.Worlds;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.AttackTests.Cases;

/// <summary>Sends requests to one system and watches what they do: to the answer, the registries, the record, and what operators see.</summary>
/// <param name="system">The system.</param>
/// <param name="client">Who asks.</param>
/// <param name="withheld">Cells that a guard keeps back although their coordinates are granted; null for none.</param>
internal sealed class Observer(AttackSystem system, string client, Func<Canary, bool>? withheld = null)
{
    /// <summary>Stands in every header that a client has no business to send on.</summary>
    public const string Spoof = "SPOOFED-7Q2M";

    private static readonly (string, string)[] s_spoofed =
    [
        ("X-Agency-Id", Spoof), ("X-Consent", Spoof), ("X-Forwarded-For", Spoof), ("Forwarded", $"for={Spoof}"), ("X-Client-Cert", Spoof), ("DataExchange-Subject", Spoof),
        ("baggage", $"agency={Spoof}"), ("tracestate", $"dx={Spoof}"), ("Signature", $"dx=:{Spoof}:"), ("Cookie", $"a={Spoof}"),
    ];

    private readonly CanaryScanner _scanner = system.ScannerFor(client, withheld);
    private readonly AskedCoordinates _asked = new(system.Supergraph.Schema);
    private readonly Func<string, bool> _isReadable = AccessStates.Readable(system.State, client);
    private readonly string _token = system.Tokens.Of(client);
    private long _lastRecord;

    /// <summary>Sends a case.</summary>
    public async Task<Observation> SendAsync(AttackCase attack, ITransport transport, IReadOnlyList<(string Name, string Value)> headers)
    {
        var (shown, counts) = (system.Evidence.Count, system.Registries.Counts);
        var reply = await transport.SendAsync(system.Url, new AttackRequest(attack.Query)
        {
            Token = _token, Variables = attack.Variables, OperationName = attack.OperationName, Headers = [.. headers, .. s_spoofed],
        });
        var calls = system.Registries.Since(counts);
        var (records, last) = await system.Stores.RecordsAsync(_lastRecord);
        _lastRecord = last;
        return new Observation(reply, Canonical(calls), calls.Count,
        [
            .. _scanner.In("answer", reply.Body),
            .. _scanner.In("headers", reply.Head),
            .. _scanner.In("logs, traces, metrics", system.Evidence.Since(shown)),
            .. _scanner.In("access record", records),
            .. calls.SelectMany(c => Asked(c.Subgraph, c.Request)),
            .. calls.Where(c => c.Request.Headers.Any(h => h.Value.Contains(Spoof, StringComparison.Ordinal))).Select(c => $"{c.Subgraph} was sent a header of the client's"),
            .. reply.Head.Contains("Content-Type: application/json", StringComparison.Ordinal) && !reply.Head.Contains("Cache-Control: no-store", StringComparison.Ordinal) ? ["the answer may be stored"] : Array.Empty<string>(),
            .. records.Length == 0 ? ["nothing was recorded"] : Array.Empty<string>(),
            .. reply.Receipt is { } receipt && !records.Contains(receipt, StringComparison.Ordinal) ? [$"no record under the receipt {receipt}"] : Array.Empty<string>(),
        ]);
    }

    private IEnumerable<string> Asked(string subgraph, RecordedRequest request) => _asked.Of(request.Query)
        .Where(c => !ReferenceSchema.JoinKeys.Contains(c) && (!IsReadable(c) || IsWithheldOfAll(c)))
        .Select(c => $"{subgraph} was asked for {c}");

    private bool IsWithheldOfAll(string coordinate) =>
        withheld is not null && system.World.Canaries.Where(c => c.Coordinate == coordinate).ToList() is { Count: > 0 } cells && cells.TrueForAll(c => withheld(c));

    // A field of an interface object is asked for those of its types that are granted.
    private bool IsReadable(string coordinate) => coordinate.StartsWith("Person.", StringComparison.Ordinal)
        ? _isReadable($"Citizen{coordinate[6..]}") || _isReadable($"Minor{coordinate[6..]}") || _isReadable($"Guest{coordinate[6..]}")
        : _isReadable(coordinate);

    private string Canonical(IReadOnlyList<(string Subgraph, RecordedRequest Request)> calls)
    {
        var text = string.Join('\n', calls.Select(c => $"{c.Subgraph} {c.Request.Method} {string.Join(',', c.Request.Headers.Keys.Order(StringComparer.Ordinal))} {c.Request.Body}"));
        foreach (var key in system.World.Canaries.Where(c => ReferenceSchema.JoinKeys.Contains(c.Coordinate)))
        {
            text = text.Replace(key.Text, $"<{key.Coordinate} of {key.Key}>", StringComparison.Ordinal);
        }

        return text;
    }
}
