using System.Collections.Concurrent;
using System.Text;
using DataExchange.AccessLog.Records;
using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Worlds;
using DataExchange.Gateway.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DataExchange.AttackTests.Controls;

/// <summary>Edges with one mistake each, as real gateways have had them. They stand around the gateway in tests; nothing in the product can be switched to them.</summary>
internal static class BrokenEdges
{
    /// <summary>Writes a secret into a header, encoded.</summary>
    public static Func<HttpContext, RequestDelegate, Task> HeaderWith(string secret) => (http, next) =>
    {
        http.Response.Headers["X-Debug"] = Convert.ToBase64String(Encoding.UTF8.GetBytes($"value={secret}"));
        return next(http);
    };

    /// <summary>Logs a secret, percent-encoded.</summary>
    public static Func<HttpContext, RequestDelegate, Task> LogWith(string secret) => (http, next) =>
    {
        var logger = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("DataExchange.Broken");
#pragma warning disable CA1848, CA1873, CA2254 // A mistake, on purpose.
        logger.LogDebug("Row {Row}", string.Concat(secret.Select(c => $"%{(int)c:X2}")));
#pragma warning restore CA1848, CA1873, CA2254
        return next(http);
    };

    /// <summary>Keeps a secret in the access record.</summary>
    public static Func<HttpContext, RequestDelegate, Task> RecordWith(string secret) => async (http, next) =>
    {
        var log = http.RequestServices.GetRequiredService<GatewayDependencies>().AccessLog!;
        await log.AppendAsync(new AccessRecord { RequestId = "broken", Time = TimeProvider.System.GetUtcNow(), Outcome = AccessOutcome.Served, CaseId = secret }, http.RequestAborted);
        await next(http);
    };

    /// <summary>Believes a header that any client can send.</summary>
    public static Func<HttpContext, RequestDelegate, Task> TrustingHeader(Func<string> token) => (http, next) =>
    {
        if (http.Request.Headers.ContainsKey("X-Agency-Id"))
        {
            http.Request.Headers.Authorization = $"Bearer {token()}";
        }

        return next(http);
    };

    /// <summary>Sends a client's header on to a registry.</summary>
    public static Func<HttpContext, RequestDelegate, Task> Forwarding(Func<Uri> registry) => async (http, next) =>
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, registry()) { Content = new StringContent("""{"query":"{ __typename }"}""") };
        request.Headers.TryAddWithoutValidation("X-Agency-Id", http.Request.Headers["X-Agency-Id"].ToString());
        using var response = await client.SendAsync(request, http.RequestAborted);
        await next(http);
    };

    /// <summary>Tells what a misspelt name may have meant.</summary>
    public static Task Suggesting(HttpContext http, RequestDelegate next) => Rewriting(http, next, body => body.Replace("\"message\":\"", "\"message\":\"Did you mean `nationalId`? ", StringComparison.Ordinal));

    /// <summary>Keeps answers by what was asked, whoever asked.</summary>
    public static Func<HttpContext, RequestDelegate, Task> SharedCache()
    {
        var kept = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        return async (http, next) =>
        {
            http.Request.EnableBuffering();
            using var reader = new StreamReader(http.Request.Body, leaveOpen: true);
            var question = await reader.ReadToEndAsync(http.RequestAborted);
            http.Request.Body.Position = 0;
            await Rewriting(http, next, answer => kept.GetOrAdd(question, answer));
        };
    }

    /// <summary>The value of a cell that the housing agency is denied.</summary>
    public static string SecretOf(World world) => world.Canaries.First(c => c.Coordinate == "Citizen.diagnosis").Text;

    private static async Task Rewriting(HttpContext http, RequestDelegate next, Func<string, string> rewrite)
    {
        var body = http.Response.Body;
        using var kept = new MemoryStream();
        http.Response.Body = kept;
        await next(http);
        http.Response.Body = body;
        http.Response.ContentLength = null;
        await http.Response.WriteAsync(rewrite(Encoding.UTF8.GetString(kept.ToArray())), http.RequestAborted);
    }
}
