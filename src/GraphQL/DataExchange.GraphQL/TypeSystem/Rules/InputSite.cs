using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>An argument or input field of the document.</summary>
/// <param name="Coordinate">Its schema coordinate, such as <c>Query.citizen(id:)</c>.</param>
/// <param name="Node">Its definition.</param>
/// <param name="IsField">Whether it is an input field.</param>
internal readonly record struct InputSite(string Coordinate, InputValueDefinitionNode Node, bool IsField);
