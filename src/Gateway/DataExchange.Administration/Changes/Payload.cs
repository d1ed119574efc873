using System.Collections.Immutable;

namespace DataExchange.Administration.Changes;

/// <summary>The answer of a mutation: the item as it stands after the change, or the problems.</summary>
/// <typeparam name="T">The item.</typeparam>
/// <param name="Item">The item; null when there are problems.</param>
/// <param name="Problems">Why nothing was changed; empty when it was.</param>
internal sealed record Payload<T>(T? Item, ImmutableArray<Problem> Problems)
    where T : class;
