using DataExchange.Access.Demonstration;
using DataExchange.Cli.Data;
using Microsoft.Extensions.Configuration;

namespace DataExchange.Cli.Up;

/// <summary>What the gateway of <c>dx up</c> is told of the registries beside it. What the operator has configured stands above it.</summary>
internal static class UpSettings
{
    public static IEnumerable<KeyValuePair<string, string?>> For(
        IConfiguration configured, string supergraphFile, IReadOnlyDictionary<string, Uri> endpoints, KeyStore keys)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) 
        {
            ["Gateway:Supergraph"] = supergraphFile,

            // A newcomer's first question meets cold registries, perhaps on a slow machine: it may take longer than a warm system allows.
            ["Limits:SubgraphMs"] = "8000",

            // Nobody balances load onto a laptop: it ends when it is told to.
            ["Gateway:Drain:GraceMs"] = "0",
        };
        foreach (var (registry, endpoint) in endpoints)
        {
            var section = $"Gateway:Subgraphs:{registry}";
            settings[$"{section}:Url"] = endpoint.ToString();
            settings[$"{section}:Key"] = keys.Secret($"registry-{registry}");
            settings[$"{section}:Owner"] = DemonstrationRegistries.Owners.GetValueOrDefault(registry);
        }

        return settings.Where(s => configured[s.Key] is null);
    }
}
