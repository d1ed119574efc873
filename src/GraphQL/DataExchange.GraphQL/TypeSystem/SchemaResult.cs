using System.Collections.Immutable;
using DataExchange.GraphQL.Response;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>What <see cref="SchemaBuilder"/> made of a document: a schema, or the errors that forbid one.</summary>
/// <param name="Schema">The schema, or null when there are errors.</param>
/// <param name="Errors">All errors; empty when there is a schema.</param>
public sealed record SchemaResult(Schema? Schema, ImmutableArray<GraphQLError> Errors);
