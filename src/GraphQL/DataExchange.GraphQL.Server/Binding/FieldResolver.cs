using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>How a field gets its values: a closed set, <see cref="Projection"/>, <see cref="Batch"/> and <see cref="Entities"/>.</summary>
/// <param name="ResultType">The CLR type that the resolver declares, or null when unknown.</param>
internal abstract record FieldResolver(Type? ResultType)
{
    /// <summary>A pure function of each parent.</summary>
    internal sealed record Projection(Type? ResultType, Func<object, FieldContext, object?> Read) : FieldResolver(ResultType);

    /// <summary>One call for all parents; the result is aligned with them.</summary>
    internal sealed record Batch(Type? ResultType, Func<IReadOnlyList<object>, FieldContext, CancellationToken, ValueTask<IReadOnlyList<object?>>> Resolve) : FieldResolver(ResultType);

    /// <summary>The field <c>_entities</c>, which the engine resolves by the reference resolvers.</summary>
    internal sealed record Entities() : FieldResolver((Type?)null);
}
