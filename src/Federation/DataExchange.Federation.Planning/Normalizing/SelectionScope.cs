using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Normalizing;

/// <summary>For what the selections of a fragment count.</summary>
/// <param name="Types">The concrete types.</param>
/// <param name="Conditions">What must hold, sorted.</param>
/// <param name="Part">The part of the answer.</param>
internal readonly record struct SelectionScope(ImmutableArray<ObjectType> Types, ImmutableArray<Condition> Conditions, int Part)
{
    /// <summary>Equal keys, equal scopes.</summary>
    public string Key => $"{SelectionKeys.Of(Types)}|{SelectionKeys.Of(Conditions)}|{Part}";
}
