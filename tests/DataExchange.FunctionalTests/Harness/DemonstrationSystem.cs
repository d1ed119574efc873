using System.Collections.Concurrent;
using DataExchange.Testing.AccessStores;

namespace DataExchange.FunctionalTests.Harness;

/// <summary><c>dx up</c> with few citizens, shared by the tests of a collection.</summary>
public sealed class DemonstrationSystem : IAsyncLifetime
{
    /// <summary>The dossier that the one-door office names.</summary>
    public const string Dossier = "H29.12-261121-0001";

    private readonly ConcurrentDictionary<string, Task<string>> _tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _receipts = [];
    private readonly TemporaryFolder _folder = new();
    private GatewayClient? _gateway;
    private DxProcess? _process;

    /// <summary>The port of the gateway.</summary>
    public int Port { get; } = FreePort.Next();

    /// <summary>The data directory.</summary>
    public string Data => _folder.File("data");

    /// <summary>The receipts of every request made through this object so far.</summary>
    public IReadOnlyCollection<string> Receipts => _receipts;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // Records name the registries that were asked: that is to depend on the question, not on what others asked before.
        _process = DxProcess.Start(["up", "--port", $"{Port}", "--data", Data, "--citizens", "300"], new Dictionary<string, string> { ["Cache__Enabled"] = "false" });
        await _process.LineAsync(l => l == "ready");
        _gateway = new GatewayClient(new Uri($"http://127.0.0.1:{Port}/"));
    }

    /// <summary>Asks as a client of the demonstration; the one-door office names its dossier.</summary>
    public async Task<Reply> AskAsync(string client, string query, object? variables = null, params IEnumerable<(string Name, string Value)> headers) =>
        await AskWithTokenAsync(await TokenAsync(client), query, variables, client == Clients.OneDoor ? headers.Append(("DataExchange-Case", Dossier)) : headers);

    /// <summary>Asks with a token, or without.</summary>
    public async Task<Reply> AskWithTokenAsync(string? token, string query, object? variables = null, params IEnumerable<(string Name, string Value)> headers)
    {
        var reply = await _gateway!.AskAsync(token, query, variables, headers);
        _receipts.Add(reply.Receipt);
        return reply;
    }

    /// <summary>Sends a body as it is.</summary>
    public async Task<Reply> SendAsync(string client, string body)
    {
        var reply = await _gateway!.SendAsync(await TokenAsync(client), body);
        _receipts.Add(reply.Receipt);
        return reply;
    }

    /// <summary>A token of a client.</summary>
    public Task<string> TokenAsync(string client) => _tokens.GetOrAdd(client, _gateway!.TokenAsync);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _gateway?.Dispose();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _folder.Dispose();
    }
}
