using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>Keeps what a subgraph answered without errors, for as long as everybody who has a say allows, under all that can make it outdated.</summary>
internal sealed class FieldKeeping(IFieldCache cache, TagMemory tags, ExecutionOptions options)
{
    /// <summary>Keeps what may be kept of a response.</summary>
    /// <param name="division">What was asked, and what was known before.</param>
    /// <param name="content">What was answered.</param>
    /// <param name="response">Where it stands.</param>
    /// <param name="keys">What was sent for each row.</param>
    /// <param name="askedAt">When it was asked for, in milliseconds since 1970.</param>
    public void Keep(Division division, OriginContent content, SubgraphResponse response, ReadOnlySpan<byte> keys, long askedAt)
    {
        var writes = new List<CacheWrite>();
        for (var i = 0; i < division.Asks.Count; i++)
        {
            var ask = division.Asks[i];
            for (var row = 0; row < content.Rows[i].Length; row++)
            {
                var keeper = new RowKeeper(cache, tags, division.Call.Moment, askedAt, response.Freshness, options.NegativeSeconds, writes);
                keeper.Keep(ask, row, content.Rows[i][row], response.Body, ask.IsRoot ? default : ask.Keys[row].Of(keys));
            }
        }

        if (writes.Count > 0)
        {
            cache.Store(writes);
        }
    }
}
