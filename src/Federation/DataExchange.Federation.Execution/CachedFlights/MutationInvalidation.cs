using System.Text.Json;
using System.Text.Unicode;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Flights;
using DataExchange.Federation.Execution.Json;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>
/// Makes unusable what a mutation has changed: the entities that it returns, and whatever tells of some entity of their types. Where it returns none, or nobody
/// knows what came of it, everything that the subgraph said.
/// </summary>
internal sealed class MutationInvalidation(IFieldCache cache, TagMemory memory, ExecutionOptions options)
{
    /// <summary>Invalidates, before anybody is told of the mutation.</summary>
    public async ValueTask InvalidateAsync(Flight flight, SubgraphResponse response, CancellationToken cancellationToken) =>
        await cache.InvalidateAsync(TagsOf(flight, response), cancellationToken);

    private CacheTag[] TagsOf(Flight flight, SubgraphResponse response)
    {
        if (response.Outcome == SubgraphOutcome.Unreachable)
        {
            return [];
        }

        var all = memory.OfSubgraph(flight.Subgraph);
        if (response.Outcome != SubgraphOutcome.Answered || flight.Parts[0].Run.Fetch.Mutation is not { } fields || !Utf8.IsValid(response.Body))
        {
            return [all];
        }

        try
        {
            var tags = Read(flight.Subgraph, fields, response.Body);
            return tags.Length > 0 ? tags : [all];
        }
        catch (JsonException)
        {
            return [all];
        }
    }

    private CacheTag[] Read(string subgraph, (byte[] Name, ValueTagging Tagging)[] fields, ReadOnlySpan<byte> body)
    {
        var cursor = new JsonCursor(body, options.MaxSubgraphDepth);
        var response = cursor.IsAt('{') ? new MemberList(body, ref cursor) : throw new JsonException();
        var changed = new ChangedTags(cache, memory, subgraph);
        var data = response.Find("data"u8);
        if (data.IsEmpty || body[data.Start] != (byte)'{')
        {
            return [];
        }

        var value = data.Of(body);
        var inner = new JsonCursor(value, options.MaxSubgraphDepth);
        inner.Peek();
        var members = new MemberList(value, ref inner);
        foreach (var (name, tagging) in fields)
        {
            if (members.Find(name) is { IsEmpty: false } returned)
            {
                TagWalk.Read(returned.Of(value), tagging, changed);
            }
        }

        return changed.ToArray();
    }
}
