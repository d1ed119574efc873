using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.GraphQL.Response;

namespace DataExchange.GraphQL.Server.Resolving;

/// <summary>Coerced arguments: built-in scalars as CLR values, enums as names, custom scalars as their CLR values, lists, <see cref="InputObject"/>s.</summary>
internal sealed record ArgumentValues(IReadOnlyDictionary<string, object?> Values, ImmutableArray<GraphQLError> Errors)
{
    public static ArgumentValues None { get; } = new(FrozenDictionary<string, object?>.Empty, []);
}
