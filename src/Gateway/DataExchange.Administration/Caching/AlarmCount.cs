using DataExchange.Cache.Statistics;

namespace DataExchange.Administration.Caching;

/// <summary>How often one thing was found in the shared store that is none of ours, as the schema's <c>CacheAlarms</c> has it.</summary>
internal sealed record AlarmCount(CacheAlarm Kind, long Count);
