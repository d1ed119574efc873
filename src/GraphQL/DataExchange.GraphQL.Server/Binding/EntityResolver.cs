using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>Finds the entities of one type: one call for all representations, result aligned, null for an entity that does not exist.</summary>
internal delegate ValueTask<IReadOnlyList<object?>> EntityResolver(IReadOnlyList<Representation> representations, FieldContext context, CancellationToken cancellationToken);
