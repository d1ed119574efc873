using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;

namespace DataExchange.Access.Decisions;

/// <summary>What clauses say about keeping values: seconds, zero for never, null for no bound.</summary>
internal static class CacheBounds
{
    /// <summary>What a clause says of a value of a class: sensitive data is kept where the clause says for how long, and nowhere else.</summary>
    internal static int? Of(Grant grant, DataClass dataClass) => grant.CacheSeconds switch
    {
        { } seconds => Math.Max(0, seconds),
        null => dataClass == DataClass.Sensitive ? 0 : null,
    };

    /// <summary>The bound that keeps all of them.</summary>
    internal static int? Smallest(IEnumerable<int?> bounds) => bounds.Min();
}
