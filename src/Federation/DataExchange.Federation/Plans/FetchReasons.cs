using System.Collections.Immutable;

namespace DataExchange.Federation.Plans;

/// <summary>Why the fields that the client did not ask for are fetched: which fetches send them as part of a key or for a requirement.</summary>
internal sealed class FetchReasons
{
    private readonly Dictionary<string, SortedSet<(int Fetch, string Why)>> _reasons = new(StringComparer.Ordinal);

    public FetchReasons(ImmutableArray<Fetch> fetches)
    {
        foreach (var fetch in fetches.OfType<EntityFetch>())
        {
            foreach (var representation in fetch.Representations)
            {
                Add(PlanPaths.Of(fetch.Path), representation.Fields, fetch, "required by");
                Add(PlanPaths.Of(fetch.Path), representation.Record.RemoveAll(f => f.IsKey), fetch, "read by the guard of");
            }

            foreach (var source in fetch.Contexts.SelectMany(c => c.Sources))
            {
                Add(PlanPaths.Of(fetch.Path[..source.Level]), source, fetch);
            }
        }
    }

    /// <summary>The reasons for a field at a position, in the order of the fetches; null for none.</summary>
    public string? Of(string path, FetchField field) =>
        _reasons.TryGetValue(PlanPaths.Below(path, field.Key), out var reasons) ? string.Join(", ", reasons.Select(r => $"{r.Why} #{r.Fetch}")) : null;

    private void Add(string path, ImmutableArray<RepresentationField> fields, EntityFetch fetch, string why)
    {
        foreach (var field in fields)
        {
            var position = PlanPaths.Below(path, field.Key);
            At(position).Add((fetch.Id, field.IsKey ? "key of" : why));
            Add(position, field.Fields, fetch, why);
        }
    }

    private void Add(string path, ContextSource source, EntityFetch fetch)
    {
        foreach (var key in source.Keys)
        {
            path = PlanPaths.Below(path, key);
            At(path).Add((fetch.Id, "context of"));
        }
    }

    private SortedSet<(int Fetch, string Why)> At(string position)
    {
        if (!_reasons.TryGetValue(position, out var reasons))
        {
            _reasons[position] = reasons = [];
        }

        return reasons;
    }
}
