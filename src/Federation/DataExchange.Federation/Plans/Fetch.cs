using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Plans;

/// <summary>One question to one subgraph.</summary>
public abstract record Fetch
{
    /// <summary>The index in <see cref="QueryPlan.Fetches"/>.</summary>
    public required int Id { get; init; }

    /// <summary>The name of the subgraph.</summary>
    public required string Subgraph { get; init; }

    /// <summary>The fetches that must have ended, well or badly, before this one starts.</summary>
    public ImmutableArray<int> DependsOn { get; init; } = [];

    /// <summary>
    /// What is asked for: of the root type, or of the entity. Where entities are asked for on several types, the type is <c>_Entity</c> and each type
    /// has a fragment.
    /// </summary>
    public required FetchSelectionSet Selections { get; init; }

    /// <summary>The operation's variables that the selections use, in order of first use.</summary>
    public ImmutableArray<VariableDefinitionNode> Variables { get; init; } = [];

    /// <summary>The fetch takes place when all conditions of any one entry hold; empty for always.</summary>
    public ImmutableArray<ImmutableArray<Condition>> Conditions { get; init; } = [];

    /// <summary>The deferred parts of the answer that the fetch is needed for, in order; empty when the first part of the answer waits for it.</summary>
    public ImmutableArray<int> Parts { get; init; } = [];

    /// <summary>The guard that is asked, with all entities at once, which of them may be requested; null for none.</summary>
    public int? Guard { get; init; }
}
