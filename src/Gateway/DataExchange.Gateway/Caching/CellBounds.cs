using DataExchange.Access.Catalogue;
using DataExchange.Access.Decisions;

namespace DataExchange.Gateway.Caching;

/// <summary>For how long cells may be kept that are read under one profile: what their class allows and what the agreements behind the decision allow.</summary>
internal sealed class CellBounds(FieldCatalogue catalogue, AccessProfile profile, ClassSeconds classes)
{
    /// <summary>
    /// The bound of a concrete coordinate. What the profile denies is asked for all the same where it joins entities, and never leaves: no agreement speaks of
    /// it, so that its class decides alone, and nothing of it is used past its freshness. What has no class is not kept.
    /// </summary>
    public CellBound Of(string coordinate)
    {
        if (!catalogue.TryGet(coordinate, out var entry))
        {
            return CellBound.Never;
        }

        var most = classes.Of(entry.Class);
        return profile.Decide(coordinate) switch
        {
            { IsAllowed: true, CacheSeconds: { } granted } => Granted(granted, entry.Class == DataClass.Sensitive && most == 0 ? granted : most),
            _ => new CellBound(most, 0),
        };
    }

    private static CellBound Granted(int seconds, int most) => new(Math.Min(seconds, most), Math.Min(seconds, most));
}
