using System.Collections.Immutable;

namespace DataExchange.Federation.Operations;

/// <summary>A guard of an operation and what it must be able to read before it decides.</summary>
/// <param name="Id">The id that <see cref="NormalizedField.Guard"/> refers to.</param>
/// <param name="Reads">What it reads, at most one entry for a concrete type. Of entities of other types it is told the key only.</param>
public sealed record NormalizedGuard(int Id, ImmutableArray<GuardRead> Reads);
