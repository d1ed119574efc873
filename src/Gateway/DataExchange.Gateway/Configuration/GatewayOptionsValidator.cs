using Microsoft.Extensions.Options;

namespace DataExchange.Gateway.Configuration;

/// <summary>Refuses a configuration that cannot serve, with every problem at once.</summary>
internal sealed class GatewayOptionsValidator : IValidateOptions<GatewayOptions>
{
    private const int MinKeyBytes = 32;

    public ValidateOptionsResult Validate(string? name, GatewayOptions options)
    {
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Supergraph))
        {
            failures.Add("`Gateway:Supergraph` is not set: name the file of the supergraph, as `dx compose --out` writes it.");
        }

        if (options.RefreshSeconds < 1)
        {
            failures.Add("`Gateway:RefreshSeconds` must be at least 1.");
        }

        failures.AddRange(Problems(options.TrustedDocuments));
        failures.AddRange(Ranges(options).Where(r => r.Value < r.Least || r.Value > r.Most).Select(r => $"`{r.Key}` must be from {r.Least} to {r.Most}."));
        failures.AddRange(options.AllowedOrigins
            .Where(o => !(Uri.TryCreate(o, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority).Equals(o, StringComparison.OrdinalIgnoreCase)))
            .Select(o => $"`Gateway:AllowedOrigins` has `{o}`, which is no origin; expected scheme and host, as in `https://portal.example`."));
        foreach (var (subgraph, settings) in options.Subgraphs)
        {
            failures.AddRange(Problems(subgraph, settings));
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Problems(TrustedDocumentOptions documents)
    {
        if (documents.Manifest is { } manifest && string.IsNullOrWhiteSpace(manifest))
        {
            yield return "`Gateway:TrustedDocuments:Manifest` is empty: name a manifest or a folder of manifests, or remove the key.";
        }

        if (!Enum.IsDefined(documents.RequiredFor))
        {
            yield return "`Gateway:TrustedDocuments:RequiredFor` must be `Production` or `Nobody`.";
        }

        if (documents.NotProduction is { } exempt && exempt.Any(string.IsNullOrWhiteSpace))
        {
            yield return "`Gateway:TrustedDocuments:NotProduction` must list client identifiers and agency codes.";
        }
    }

    private static (string Key, int Value, int Least, int Most)[] Ranges(GatewayOptions options) =>
    [
        ("Gateway:Drain:GraceMs", options.Drain.GraceMs, 0, 300_000),
        ("Gateway:Drain:FinishMs", options.Drain.FinishMs, 1, 300_000),
        ("Gateway:Warmup:Plans", options.Warmup.Plans, 0, 100_000),
        ("Gateway:Warmup:MaxMs", options.Warmup.MaxMs, 0, 300_000),
    ];

    private static IEnumerable<string> Problems(string subgraph, SubgraphOptions settings)
    {
        if (settings.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            yield return $"`Gateway:Subgraphs:{subgraph}:Url` must be an absolute http or https URL.";
        }

        if (settings.Subscriptions.Url is { } events && !(Uri.TryCreate(events, UriKind.Absolute, out var at) && at.Scheme is "http" or "https"))
        {
            yield return $"`Gateway:Subgraphs:{subgraph}:Subscriptions:Url` must be an absolute http or https URL, for WebSockets too.";
        }

        if (settings.Subscriptions.Protocol is not (SubgraphSubscriptionOptions.EventStream or SubgraphSubscriptionOptions.WebSocket))
        {
            yield return $"`Gateway:Subgraphs:{subgraph}:Subscriptions:Protocol` must be `sse` or `graphql-transport-ws`.";
        }

        if (settings.Key is { } key && !IsKey(key))
        {
            yield return $"`Gateway:Subgraphs:{subgraph}:Key` must be base64 of at least {MinKeyBytes} bytes.";
        }
    }

    private static bool IsKey(string text)
    {
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var length) && length >= MinKeyBytes;
    }
}
