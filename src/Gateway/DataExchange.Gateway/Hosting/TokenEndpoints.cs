using DataExchange.Access.Parties;
using DataExchange.Gateway.Identity;
using DataExchange.Gateway.Snapshots;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Hosting;

/// <summary>The development issuer over HTTP: tokens by client credentials (RFC 6749, section 4.4), metadata and keys. Development only.</summary>
internal sealed class TokenEndpoints(DevelopmentIssuer issuer, StateHolder states)
{
    private static readonly string[] s_grants = ["client_credentials"];
    private static readonly string[] s_clientAuthentication = ["none"];
    private static readonly string[] s_algorithms = ["ES256"];
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public async Task IssueAsync(HttpContext http)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false) : FormCollection.Empty;
        http.Response.Headers.CacheControl = "no-store";
        if (form["grant_type"] != "client_credentials")
        {
            await FailAsync(http, 400, "unsupported_grant_type", "The grant type must be `client_credentials`.").ConfigureAwait(false);
        }
        else if (!IsRegistered(form["client_id"]))
        {
            await FailAsync(http, 401, "invalid_client", "The client is not registered.").ConfigureAwait(false);
        }
        else
        {
            var token = issuer.Issue(form["client_id"].ToString(), user: null, form["scope"], Lifetime);
            await http.Response.WriteAsJsonAsync(new { access_token = token, token_type = "Bearer", expires_in = (int)Lifetime.TotalSeconds }, http.RequestAborted).ConfigureAwait(false);
        }
    }

    public static Task DescribeAsync(HttpContext http)
    {
        var origin = $"{http.Request.Scheme}://{http.Request.Host}";
        return http.Response.WriteAsJsonAsync(
            new
            {
                issuer = DevelopmentIssuer.Issuer,
                token_endpoint = $"{origin}/connect/token",
                jwks_uri = $"{origin}/.well-known/jwks.json",
                grant_types_supported = s_grants,
                token_endpoint_auth_methods_supported = s_clientAuthentication,
                id_token_signing_alg_values_supported = s_algorithms,
            },
            http.RequestAborted);
    }

    public Task KeysAsync(HttpContext http)
    {
        http.Response.ContentType = "application/jwk-set+json";
        return http.Response.WriteAsync(issuer.KeySet(), http.RequestAborted);
    }

    private bool IsRegistered(string? clientId) =>
        ClientId.TryParse(clientId, out var id, out _) && states.Current?.Access?.Snapshot.FindClient(id) is not null;

    private static Task FailAsync(HttpContext http, int status, string error, string description)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { error, error_description = description }, http.RequestAborted);
    }
}
