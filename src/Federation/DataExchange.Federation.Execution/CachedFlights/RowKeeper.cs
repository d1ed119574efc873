using System.Numerics;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>Collects what is kept of one row.</summary>
internal readonly ref struct RowKeeper(
    IFieldCache cache, TagMemory tags, CacheMoment moment, long askedAt, ResponseFreshness freshness, int negativeSeconds, List<CacheWrite> writes)
{
    /// <summary>Keeps a row: what kind of thing it is, and its fields; or a root field as one value.</summary>
    /// <param name="ask">What was asked.</param>
    /// <param name="index">Which of its rows.</param>
    /// <param name="answer">What was answered.</param>
    /// <param name="body">Where it stands.</param>
    /// <param name="representation">What was sent for an entity; empty for a root field.</param>
    public void Keep(OriginAsk ask, int index, in OriginRow answer, ReadOnlySpan<byte> body, ReadOnlySpan<byte> representation)
    {
        if (answer.State is not (OriginRowState.Sound or OriginRowState.Null))
        {
            return;
        }

        var (row, mask) = (ask.Rows[index], ask.MaskOf(index));
        var (age, stale) = Longest(ask.Fetch, mask);
        if (age == 0)
        {
            return;
        }

        var under = TagsOf(ask, row, answer, body, representation);
        var tags = under.ToArray();
        if (ask.Question.HasKind(row))
        {
            KeepKind(ask, row, answer, body, age, stale, tags);
        }

        for (var rest = answer.State == OriginRowState.Null ? 0 : mask; rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            if (!answer.Values[group].IsEmpty)
            {
                Keep(ask, row, group, answer.Values[group].Of(body), under, tags);
            }
        }
    }

    // What kind of thing it is lives as long as the longest-lived of the fields that are kept with it.
    private void KeepKind(OriginAsk ask, int row, in OriginRow answer, ReadOnlySpan<byte> body, int age, int stale, CacheTag[] tags)
    {
        if (answer.State == OriginRowState.Null)
        {
            Write(ask, row, ask.Question.Kind, "null"u8, Math.Min(age, negativeSeconds), 0, tags);
        }
        else
        {
            Write(ask, row, ask.Question.Kind, answer.Kind.IsEmpty ? ask.Question.RootOf(row).Kind : answer.Kind.Of(body), age, stale, tags);
        }
    }

    private void Keep(OriginAsk ask, int row, int index, ReadOnlySpan<byte> value, KeptTags under, CacheTag[] tags)
    {
        var group = ask.Fetch.Groups[index];
        if (!group.IsKept)
        {
            return;
        }

        var isNone = group.IsObject && QuestionView.IsNull(value);
        Write(
            ask, row, ask.Question.Ids[index], value, isNone ? Math.Min(group.MaxAge, negativeSeconds) : group.MaxAge, isNone ? 0 : group.Stale,
            group.Tagging.IsNone ? tags : TagsWithin(under, value, group.Tagging));
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

    private static CacheTag[] TagsWithin(KeptTags under, ReadOnlySpan<byte> value, ValueTagging tagging)
    {
        var tags = new KeptTags(under);
        TagWalk.Read(value, tagging, tags);
        return tags.ToArray();
    }

    private KeptTags TagsOf(OriginAsk ask, int row, in OriginRow answer, ReadOnlySpan<byte> body, ReadOnlySpan<byte> representation)
    {
        var under = new KeptTags(cache, tags, ask.Fetch.Source.Subgraph);
        if (!ask.IsRoot)
        {
            TagWalk.ReadEntity(representation, ask.Fetch.Entities, under);
        }
        else if (ask.Question.HasKind(row))
        {
            TagWalk.Read(answer.Whole.Of(body), ask.Question.RootOf(row).Tagging, under);
        }

        return under;
    }

    private static (int Age, int Stale) Longest(CachedFetch fetch, ulong mask)
    {
        var (age, stale) = (0, 0);
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            var group = fetch.Groups[BitOperations.TrailingZeroCount(rest)];
            (age, stale) = group.IsKept ? (Math.Max(age, group.MaxAge), Math.Max(stale, group.Stale)) : (age, stale);
        }

        return (age, stale);
    }
}
