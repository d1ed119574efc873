using System.Collections.Immutable;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Operations;

/// <summary>The selections at one position.</summary>
/// <param name="ParentType">The static type of the position, a type of the schema that clients see.</param>
/// <param name="Fields">
/// The entries, in the order of the answer. Entries with one response key follow the field-merging rule: for any one concrete type they name the same
/// field with the same arguments. Several entries with one response key exist only where their types or conditions differ.
/// </param>
public sealed record NormalizedSelectionSet(CompositeType ParentType, ImmutableArray<NormalizedField> Fields);
