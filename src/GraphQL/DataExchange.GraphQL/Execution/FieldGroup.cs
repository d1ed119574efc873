using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.Execution;

/// <summary>The field selections that answer under one response name: one entry of the specification's grouped field set.</summary>
/// <param name="ResponseName">The alias, or the field's name where it has none.</param>
/// <param name="Fields">The selections, at least one, in the order they were met; in a valid document all select one field with one set of arguments.</param>
public readonly record struct FieldGroup(string ResponseName, ImmutableArray<FieldNode> Fields)
{
    /// <summary>The first selection: its name and arguments stand for the group.</summary>
    public FieldNode First => Fields[0];
}
