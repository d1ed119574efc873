using DataExchange.Cache.Log;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Levels;

/// <summary>Joins new values of an entity with those that are kept of it. What cannot be used any more is left out.</summary>
internal sealed class FieldMerge(InvalidationLog log)
{
    // One entity can be asked for with any arguments; those that came first go first.
    private const int MostFields = 64;

    public KeptField[] Merge(KeptField[] kept, ReadOnlySpan<CachedField> added, long now)
    {
        var merged = new List<KeptField>(kept.Length + added.Length);
        foreach (var old in kept)
        {
            if (!FieldTimes.IsOver(old.Field, now) && (old.UsableUnder == log.Version || log.Judge(old.Field, out _) == LogVerdict.Usable))
            {
                merged.Add(old);
            }
        }

        foreach (var field in added)
        {
            if (log.Judge(field, out var version) == LogVerdict.Usable)
            {
                Put(merged, new KeptField(field, version));
            }
        }

        return [.. merged.Skip(merged.Count - MostFields)];
    }

    private static void Put(List<KeptField> merged, KeptField added)
    {
        var index = merged.FindIndex(m => m.Field.Group == added.Field.Group);
        if (index < 0)
        {
            merged.Add(added);
        }
        else if (merged[index].Field.StoredAt <= added.Field.StoredAt)
        {
            merged[index] = added;
        }
    }
}
