using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Validation.Overlap;

/// <summary>A field selection with the types at its place in the document.</summary>
/// <param name="Id">Numbers the selection within its document: groups of fields are compared by these.</param>
/// <param name="Node">The selection.</param>
/// <param name="Parent">The type that it is selected on, or null where it is unknown.</param>
/// <param name="Definition">The field's definition, or null where it is unknown.</param>
internal sealed record SelectedField(int Id, FieldNode Node, CompositeType? Parent, FieldDefinition? Definition)
{
    public string ResponseName => (Node.Alias ?? Node.Name).Value;

    public CompositeType? InnerType => Definition?.Type.NamedType as CompositeType;
}
