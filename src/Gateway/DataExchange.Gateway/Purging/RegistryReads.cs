using System.Collections.Immutable;
using DataExchange.Gateway.CacheCounts;

namespace DataExchange.Gateway.Purging;

/// <summary>What was read of one registry through the cache since the process began.</summary>
/// <param name="Name">The registry.</param>
/// <param name="Owner">The code of the agency that owns its data.</param>
/// <param name="Fields">The counts of its fields, in ordinal order; fields that were never read are missing.</param>
public sealed record RegistryReads(string Name, string Owner, ImmutableArray<FieldCounts> Fields);
