using System.Collections.Immutable;
using DataExchange.GraphQL.Response;

namespace DataExchange.GraphQL.Coercion;

/// <summary>Coerced values by variable or argument name, or the errors that forbid them.</summary>
/// <param name="Values">
/// The values; a variable or argument that was neither given nor has a default is absent. CLR forms: <see cref="int"/>, <see cref="double"/>,
/// <see cref="string"/> (String, ID, enums), <see cref="bool"/>, <c>List&lt;object?&gt;</c>, <c>Dictionary&lt;string, object?&gt;</c> in the order
/// of the type's fields, null. A custom scalar is what its <see cref="IScalarCoercer"/> made of it, or one of these forms, <see cref="long"/> included.
/// </param>
/// <param name="Errors">All errors; empty when the values are good.</param>
public sealed record CoercionResult(IReadOnlyDictionary<string, object?> Values, ImmutableArray<GraphQLError> Errors);
