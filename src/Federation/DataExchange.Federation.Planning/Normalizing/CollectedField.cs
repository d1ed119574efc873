using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Normalizing;

/// <summary>A field selection found at a position, through whatever fragments.</summary>
/// <param name="Node">The selection.</param>
/// <param name="Types">The concrete types for which it counts.</param>
/// <param name="Conditions">What must hold for it to count, sorted.</param>
/// <param name="Part">The part of the answer that it comes with.</param>
internal readonly record struct CollectedField(FieldNode Node, ImmutableArray<ObjectType> Types, ImmutableArray<Condition> Conditions, int Part)
{
    /// <summary>The key in the answer.</summary>
    public string ResponseKey => Node.Alias?.Value ?? Node.Name.Value;
}
