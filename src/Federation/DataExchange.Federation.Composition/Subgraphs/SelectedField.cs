using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>A field of a set of fields.</summary>
/// <param name="Parent">The type it is selected on; null when the subgraph has no such type.</param>
/// <param name="Node">The selection.</param>
/// <param name="Field">The field; null when the type has none of that name.</param>
internal readonly record struct SelectedField(DeclaredType? Parent, FieldNode Node, DeclaredField? Field);
