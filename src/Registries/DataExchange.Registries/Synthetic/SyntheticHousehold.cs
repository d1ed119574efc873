using System.Collections.Immutable;

namespace DataExchange.Registries.Synthetic;

/// <summary>A generated household.</summary>
/// <param name="Index">Index in the world, from 0; not every index has a household.</param>
/// <param name="Id">Number of the residence file.</param>
/// <param name="Head">Index of its head.</param>
/// <param name="Members">Indexes of its members, the head included, ascending.</param>
/// <param name="Address">Its home.</param>
public sealed record SyntheticHousehold(
    int Index, string Id, int Head, ImmutableArray<int> Members, SyntheticAddress Address);
