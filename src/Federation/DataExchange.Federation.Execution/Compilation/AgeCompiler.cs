using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Plans;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>How long a field may be kept with all that is asked below it: as long as the shortest-lived of them.</summary>
internal sealed class AgeCompiler(ICachePolicy policy, Fetch fetch)
{
    /// <summary>The seconds that a field at the top of the fetch may be kept, and the age up to which it may serve when it is not fresh.</summary>
    public (int MaxAge, int Stale) Of(string type, FetchField field) =>
        Settled(Of(type, field, fetch is EntityFetch ? policy.OfType(fetch.Subgraph, type).MaxAge ?? 0 : 0));

    /// <summary>The same of a field of the object that a root field finds.</summary>
    public (int MaxAge, int Stale) Of(string rootType, FetchField root, string type, FetchField field)
    {
        var rule = policy.OfField(fetch.Subgraph, rootType, root.Name);
        var (age, stale) = Of(type, field, rule.MaxAge ?? 0);
        return Settled((Math.Min(Math.Min(rule.MaxAge ?? 0, rule.Most), age), Math.Min(rule.Stale, stale)));
    }

    private static (int MaxAge, int Stale) Settled((int MaxAge, int Stale) least) =>
        least.MaxAge > 0 ? (least.MaxAge, least.Stale > least.MaxAge ? least.Stale : 0) : (0, 0);

    // INVARIANT: the depth of a fetch is bounded by that of the plan. A field without a bound of its own lives as long as what it stands in.
    private (int MaxAge, int Stale) Of(string type, FetchField field, int parent)
    {
        if (field.Name == "__typename")
        {
            return (int.MaxValue, int.MaxValue);
        }

        var rule = policy.OfField(fetch.Subgraph, type, field.Name);
        var hinted = rule.MaxAge ?? parent;
        var least = (MaxAge: Math.Min(hinted, rule.Most), rule.Stale);
        return field.Selections is { } below && least.MaxAge > 0 ? Least(least, below, hinted) : least;
    }

    private (int MaxAge, int Stale) Least((int MaxAge, int Stale) least, FetchSelectionSet set, int hinted)
    {
        foreach (var field in set.Fields)
        {
            var (age, stale) = Of(set.TypeName, field, hinted);
            least = (Math.Min(least.MaxAge, age), Math.Min(least.Stale, stale));
        }

        foreach (var fragment in set.Fragments)
        {
            least = Least(least, fragment.Selections, hinted);
        }

        return least;
    }
}
