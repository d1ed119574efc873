using DataExchange.Access.Stores;

namespace DataExchange.Administration.Caching;

/// <summary>Tells how much a purge takes out.</summary>
internal static class PurgeScopes
{
    public static PurgeScope Of(RecordedPurge purge) => purge switch
    {
        { Registry: null } => PurgeScope.Person,
        { Type: null } => PurgeScope.Registry,
        { Entity: null } => PurgeScope.Type,
        _ => PurgeScope.Entity,
    };
}
