using System.Collections.Immutable;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>An object of the response: its fields in order, and a slot for the value of each.</summary>
/// <remarks>A slot holds a leaf, an <see cref="ObjectNode"/>, an <c>object?[]</c> for a list, a <see cref="FieldFailure"/> until settled, or null.</remarks>
internal sealed class ObjectNode(ImmutableArray<SelectedField> fields)
{
    public ImmutableArray<SelectedField> Fields { get; } = fields;

    public object?[] Values { get; } = new object?[fields.Length];
}
