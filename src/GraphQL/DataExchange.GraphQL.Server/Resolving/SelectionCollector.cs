using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Resolving;

/// <summary>Collects the fields of selection sets and the arguments of fields for one request. Thread-safe.</summary>
internal abstract class SelectionCollector(Schema schema)
{
    public Schema Schema { get; } = schema;

    /// <summary>The fields that the sub-selections of <paramref name="nodes"/> ask of objects of <paramref name="type"/>.</summary>
    public abstract ImmutableArray<SelectedField> Collect(ObjectType type, ImmutableArray<FieldNode> nodes);

    public abstract ArgumentValues CoerceArguments(FieldDefinition field, FieldNode node);
}
