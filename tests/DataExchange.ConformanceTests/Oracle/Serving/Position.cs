using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Oracle.Data;
using DataExchange.GraphQL.Language;

namespace DataExchange.ConformanceTests.Oracle.Serving;

/// <summary>An object of the world where a server stands.</summary>
/// <param name="Object">The object.</param>
/// <param name="AskedAs">The type that the way to it names.</param>
/// <param name="Representation">What was sent of it, where it was reached as an entity.</param>
/// <param name="Provided">The field sets that the way to it provides.</param>
/// <param name="Parent">The object above, where the server knows it.</param>
internal sealed record Position(WorldObject Object, string AskedAs, JsonObject? Representation, ImmutableArray<SelectionSetNode> Provided, Position? Parent = null);
