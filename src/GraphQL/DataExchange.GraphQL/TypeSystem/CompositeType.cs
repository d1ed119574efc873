using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A type that a selection set can be taken on: object, interface or union.</summary>
public abstract class CompositeType(string name, string? description, ImmutableArray<DirectiveNode> directives)
    : NamedType(name, description, directives)
{
    /// <summary>Finds a field by name, <c>__typename</c> included; on the query root also <c>__schema</c> and <c>__type</c>.</summary>
    public abstract FieldDefinition? FindField(string name);
}
