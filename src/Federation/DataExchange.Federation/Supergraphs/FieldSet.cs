using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Supergraphs;

/// <summary>A set of fields as <c>@key</c>, <c>@requires</c>, <c>@provides</c> and <c>@fromContext</c> name it.</summary>
/// <param name="Text">The text as the supergraph writes it, without outer braces.</param>
/// <param name="Selections">The fields, parsed.</param>
public sealed record FieldSet(string Text, SelectionSetNode Selections);
