using System.Collections.Immutable;

namespace DataExchange.Federation.Plans;

/// <summary>Where a value from a context stands for entities below an ancestor of one concrete type.</summary>
/// <param name="Level">The steps of the fetch's path that lead to the ancestor: 0 for the root, always fewer than the path has.</param>
/// <param name="ConcreteType">The concrete type of the ancestor.</param>
/// <param name="Keys">The keys of the merged result that lead from the ancestor to the value; lists on the way give lists.</param>
public sealed record ContextSource(int Level, string ConcreteType, ImmutableArray<string> Keys);
