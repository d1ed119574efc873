using DataExchange.Cli.Reporting;
using DataExchange.Federation.Composition.Sources;
using DataExchange.GraphQL.Text;

namespace DataExchange.Cli.Composing;

/// <summary>Reads the schemas of subgraphs, remote ones at the same time. All that cannot be had is told at once.</summary>
internal static class SubgraphLoading
{
    public static async Task<IReadOnlyList<SubgraphSource>> LoadAsync(IReadOnlyList<SubgraphArgument> subgraphs, CancellationToken cancellation)
    {
        using var client = SchemaRequest.CreateClient();
        var loaded = await Task.WhenAll(subgraphs.Select(s => LoadAsync(client, s, cancellation))).ConfigureAwait(false);
        var problems = loaded.Select(l => l.Problem).OfType<string>().ToList();
        return problems.Count == 0 ? [.. loaded.Select(l => l.Source!)] : throw CommandFailure.Environment(problems);
    }

    private static async Task<(SubgraphSource? Source, string? Problem)> LoadAsync(HttpClient client, SubgraphArgument subgraph, CancellationToken cancellation)
    {
        var (sdl, problem) = subgraph.IsRemote
            ? await SchemaRequest.SendAsync(client, subgraph, cancellation).ConfigureAwait(false)
            : await ReadAsync(subgraph, cancellation).ConfigureAwait(false);
        return sdl is null ? (null, problem) : (new SubgraphSource(subgraph.Name, subgraph.Url, new Source(sdl, subgraph.Origin)), null);
    }

    private static async Task<(byte[]? Sdl, string? Problem)> ReadAsync(SubgraphArgument subgraph, CancellationToken cancellation)
    {
        try
        {
            return (await File.ReadAllBytesAsync(subgraph.Origin, cancellation).ConfigureAwait(false), null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (null, $"The schema of `{subgraph.Name}` cannot be read: there is no readable file `{subgraph.Origin}`.");
        }
    }
}
