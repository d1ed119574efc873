using DataExchange.Cache.Client;
using DataExchange.Cache.Levels;
using DataExchange.Cache.Log;
using DataExchange.Cache.Sealing;
using DataExchange.Cache.Statistics;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Redis;

/// <summary>Opens and judges what was found in Redis for one item; what is not as it was written is removed, in the background. Safe for concurrent use.</summary>
internal sealed class FieldReader(RedisParts parts, LevelCounter counter, FieldWriter writer, LogKeeper keeper)
{
    // A value may be sealed by a process that allows more; its length is bounded all the same.
    private const int MostTagBytes = 1 << 20;

    /// <summary>Puts what is usable into the item, and adds it to what is to be kept in the process.</summary>
    public void Take(CacheItem item, RedisReply<byte[]?[]> reply, List<CacheWrite> usable, long now)
    {
        if (reply.Trouble == RedisTrouble.WrongType)
        {
            parts.Notices.Alarm(CacheAlarm.WrongType);
            writer.Add(new FieldWrite(item.Address, null, null));
        }

        var asked = Missing(item);
        if (reply.Value is not { } values || values.Length != asked.Count)
        {
            counter.Missed(asked.Count);
            return;
        }

        using var seal = new FieldSeal(parts.Keys, item.Address);
        for (var i = 0; i < asked.Count; i++)
        {
            if (values[i] is { } value && Open(seal, item, item.Groups[asked[i]], value) is { } field && IsUsable(field, now)
                && FieldTimes.Bounded(field, now, parts.Options.MaxSeconds * 1_000L) is { } bounded)
            {
                counter.Hit(1);
                item.Found[asked[i]] = bounded;
                usable.Add(new CacheWrite(item.Address, bounded));
            }
            else
            {
                counter.Missed(1);
            }
        }
    }

    /// <summary>The places of the fields that the item does not have.</summary>
    public static List<int> Missing(CacheItem item)
    {
        var missing = new List<int>(item.Groups.Length);
        for (var i = 0; i < item.Groups.Length; i++)
        {
            if (item.Found[i] is null)
            {
                missing.Add(i);
            }
        }

        return missing;
    }

    private CachedField? Open(FieldSeal seal, CacheItem item, UInt128 group, byte[] value)
    {
        CachedField? field = null;
        var verdict = value.Length > parts.Options.MaxValueBytes + MostTagBytes ? SealVerdict.Malformed : seal.Open(group, value, out field);
        if (verdict != SealVerdict.Authentic)
        {
            parts.Notices.Alarm(verdict == SealVerdict.Forged ? CacheAlarm.Forged : CacheAlarm.Malformed);
            writer.Add(new FieldWrite(item.Address, null, group));
            return null;
        }

        return field!.Value.Length > parts.Options.MaxValueBytes ? null : field;
    }

    private bool IsUsable(CachedField field, long now)
    {
        if (FieldTimes.IsOver(field, now))
        {
            counter.FoundExpired();
            return false;
        }

        var verdict = parts.Log.Judge(field, out _);
        if (verdict == LogVerdict.Usable)
        {
            return true;
        }

        counter.FoundInvalidated();
        var known = parts.Log.Moment;
        if (verdict == LogVerdict.Ahead || field.Moment.Epoch > known.Epoch)
        {
            // Whoever kept it knew invalidations that the log does not have.
            keeper.Expect(field.Moment);
        }

        return false;
    }
}
