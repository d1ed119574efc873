using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A type with fields of its own: object or interface.</summary>
public abstract class FieldsType(string name, string? description, ImmutableArray<DirectiveNode> directives)
    : CompositeType(name, description, directives)
{
    // INVARIANT: set exactly once, by SchemaBuilder, before the schema is handed out.
    private FrozenDictionary<string, FieldDefinition> _byName = FrozenDictionary<string, FieldDefinition>.Empty;

    /// <summary>The fields in the order of definition, meta-fields excluded.</summary>
    public ImmutableArray<FieldDefinition> Fields { get; private set; } = [];

    /// <summary>The interfaces that the type declares to implement, in the order of definition.</summary>
    public ImmutableArray<InterfaceType> Interfaces { get; private set; } = [];

    /// <inheritdoc/>
    public override FieldDefinition? FindField(string name) => _byName.GetValueOrDefault(name);

    internal void Complete(ImmutableArray<InterfaceType> interfaces, ImmutableArray<FieldDefinition> fields, IEnumerable<FieldDefinition> metaFields)
    {
        Interfaces = interfaces;
        Fields = fields;
        _byName = fields.Concat(metaFields).ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
    }
}
