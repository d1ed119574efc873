using System.Numerics;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>Collects what is kept of one row.</summary>
internal readonly ref struct RowKeeper(
    IFieldCache cache, TagMemory tags, CacheMoment moment, long askedAt, ResponseFreshness freshness, int negativeSeconds, List<CacheWrite> writes)
{
    /// <summary>Keeps root fields.</summary>
    public void KeepRoot(OriginAsk ask, in OriginRow answer, ReadOnlySpan<byte> body)
    {
        for (var rest = answer.State == OriginRowState.Sound ? ask.Mask : 0; rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            Keep(ask, Array.IndexOf(ask.Question.RootFields, group), group, answer.Values[group].Of(body), NewTags(ask));
        }
    }

    /// <summary>Keeps an entity: what kind of thing it is, and its fields.</summary>
    public void KeepEntity(OriginAsk ask, int index, in OriginRow answer, ReadOnlySpan<byte> body, ReadOnlySpan<byte> representation)
    {
        if (answer.State is not (OriginRowState.Sound or OriginRowState.Null))
        {
            return;
        }

        var row = ask.Rows[index];
        var (age, stale) = Longest(ask);
        if (age == 0)
        {
            return;
        }

        if (answer.State == OriginRowState.Null)
        {
            Write(ask, row, ask.Question.Kind, "null"u8, Math.Min(age, negativeSeconds), 0, TagsOf(ask, representation).ToArray());
            return;
        }

        Write(ask, row, ask.Question.Kind, answer.Kind.Of(body), age, stale, TagsOf(ask, representation).ToArray());
        for (var rest = ask.Mask; rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            if (!answer.Values[group].IsEmpty)
            {
                Keep(ask, row, group, answer.Values[group].Of(body), TagsOf(ask, representation));
            }
        }
    }

    private void Keep(OriginAsk ask, int row, int index, ReadOnlySpan<byte> value, KeptTags under)
    {
        var group = ask.Fetch.Groups[index];
        if (!group.IsKept)
        {
            return;
        }

        var isNone = group.IsObject && QuestionView.IsNull(value);
        TagWalk.Read(value, group.Tagging, under);
        Write(
            ask, row, ask.Question.Ids[index], value, isNone ? Math.Min(group.MaxAge, negativeSeconds) : group.MaxAge, isNone ? 0 : group.Stale, under.ToArray());
    }

    private void Write(OriginAsk ask, int row, UInt128 id, ReadOnlySpan<byte> value, int maxAge, int stale, CacheTag[] under)
    {
        var fresh = Math.Min(maxAge, freshness.Seconds);
        var kept = freshness.MayBeStale ? Math.Max(fresh, stale) : fresh;
        writes.Add(new CacheWrite(ask.Question.Addresses[row], new CachedField
        {
            Group = id,
            Value = value.ToArray(),
            StoredAt = askedAt,
            FreshUntil = askedAt + (fresh * 1000L),
            ExpiresAt = askedAt + (kept * 1000L),
            Moment = moment,
            Tags = under,
        }));
    }

    private KeptTags NewTags(OriginAsk ask) => new(cache, tags, ask.Fetch.Source.Subgraph);

    private KeptTags TagsOf(OriginAsk ask, ReadOnlySpan<byte> representation)
    {
        var under = NewTags(ask);
        TagWalk.ReadEntity(representation, ask.Fetch.Entities, under);
        return under;
    }

    // What kind of thing an entity is lives as long as the longest-lived of its fields that are kept.
    private static (int Age, int Stale) Longest(OriginAsk ask)
    {
        var (age, stale) = (0, 0);
        for (var rest = ask.Mask; rest != 0; rest &= rest - 1)
        {
            var group = ask.Fetch.Groups[BitOperations.TrailingZeroCount(rest)];
            (age, stale) = group.IsKept ? (Math.Max(age, group.MaxAge), Math.Max(stale, group.Stale)) : (age, stale);
        }

        return (age, stale);
    }
}
