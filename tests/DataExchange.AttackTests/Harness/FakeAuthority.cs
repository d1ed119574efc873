using DataExchange.Gateway.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DataExchange.AttackTests.Harness;

/// <summary>A token authority on a real server that counts how often it is asked.</summary>
internal sealed class FakeAuthority : IAsyncDisposable
{
    private readonly WebApplication _application;
    private int _metadata;
    private int _keys;

    private FakeAuthority(WebApplication application) => _application = application;

    public Uri Url => new(_application.Urls.First());

    /// <summary>How often its metadata was asked for.</summary>
    public int Metadata => Volatile.Read(ref _metadata);

    /// <summary>How often its keys were asked for.</summary>
    public int Keys => Volatile.Read(ref _keys);

    /// <summary>What makes a gateway trust it.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Identity:Authority"] = Url.ToString(), ["Identity:Issuer"] = "https://authority.example", ["Identity:Audience"] = DevelopmentIssuer.Audience,
    };

    /// <summary>Starts one.</summary>
    /// <param name="redirectTo">Where it sends whoever asks; null for nowhere.</param>
    public static async Task<FakeAuthority> StartAsync(Uri? redirectTo = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var authority = new FakeAuthority(application);
        using var issuer = DevelopmentIssuer.FromPem(DevelopmentIssuer.CreateKey(), TimeProvider.System);
        var keys = issuer.KeySet();
        application.MapGet("/.well-known/openid-configuration", () =>
        {
            Interlocked.Increment(ref authority._metadata);
            return redirectTo is not null
                ? Results.Redirect(new Uri(redirectTo, "/.well-known/openid-configuration").ToString())
                : Results.Text($$"""{"issuer":"https://authority.example","jwks_uri":"{{new Uri(authority.Url, "/keys")}}"}""", "application/json");
        });
        application.MapGet("/keys", () =>
        {
            Interlocked.Increment(ref authority._keys);
            return Results.Text(keys, "application/json");
        });
        await application.StartAsync();
        return authority;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
