using System.Security.Cryptography;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Announcements;

/// <summary>A gateway whose registry `registry` shares a key with it, whose registry `tax` has another, and whose cache remembers what it is told to forget.</summary>
internal sealed class AnnouncementSystem : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    private AnnouncementSystem(GatewayHost gateway, RecordingFieldCache cache, VirtualTime time) => (Gateway, Cache, Time) = (gateway, cache, time);

    public static byte[] RegistryKey { get; } = SHA256.HashData("the registry's key"u8);

    public static byte[] TaxKey { get; } = SHA256.HashData("the key of taxes"u8);

    public GatewayHost Gateway { get; }

    public RecordingFieldCache Cache { get; }

    public VirtualTime Time { get; }

    public static async Task<AnnouncementSystem> StartAsync(bool hasCache = true, string? supergraph = null, params (string Key, string Value)[] settings)
    {
        var (cache, time) = (new RecordingFieldCache(), new VirtualTime());
        var all = new Dictionary<string, string?>
        {
            ["Gateway:Subgraphs:registry:Key"] = Convert.ToBase64String(RegistryKey),
            ["Gateway:Subgraphs:tax:Key"] = Convert.ToBase64String(TaxKey),
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        var gateway = await GatewayHost.StartAsync(new GatewaySetup
        {
            Supergraph = supergraph ?? PeopleSystem.Supergraph,
            Subgraphs = new Dictionary<string, Uri> { ["registry"] = new("http://127.0.0.1:9/graphql"), ["tax"] = new("http://127.0.0.1:9/graphql") },
            FieldCache = hasCache ? cache : null,
            Settings = all,
            Time = time,
        });
        return new AnnouncementSystem(gateway, cache, time);
    }

    /// <summary>Announces; the status, and the body.</summary>
    public async Task<(int Status, string Body)> AnnounceAsync(string body, RegistrySignature? signature = null)
    {
        using var response = await SendAsync((signature ?? new RegistrySignature()).Request(Gateway.Url, body, Time.GetUtcNow()));
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            return await _http.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Gateway.DisposeAsync();
    }
}
