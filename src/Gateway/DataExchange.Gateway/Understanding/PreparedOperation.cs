using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.Gateway.Costs;
using DataExchange.Gateway.Decisions;
using DataExchange.Gateway.Plans;
using DataExchange.GraphQL.Language;

namespace DataExchange.Gateway.Understanding;

/// <summary>An operation that was parsed, validated and normalised once. Immutable but for its plans.</summary>
internal sealed class PreparedOperation(
    OperationDefinitionNode definition, NormalizedOperation normalized, DocumentNode document, string signature, ImmutableArray<RevealingVariable> revealingVariables, int maxPlans)
{
    public OperationDefinitionNode Definition { get; } = definition;

    public NormalizedOperation Normalized { get; } = normalized;

    public DocumentNode Document { get; } = document;

    /// <summary>The hash of the operation's shape: names and structure, no value of any argument.</summary>
    public string Signature { get; } = signature;

    public ImmutableArray<RevealingVariable> RevealingVariables { get; } = revealingVariables;

    /// <summary>What it asks for later; null where it wants its answer in one piece.</summary>
    public DeferrableOperation? Deferrable { get; init; }

    /// <summary>What it costs, before anything is planned.</summary>
    public required OperationCost Cost { get; init; }

    /// <summary>The plans made for it, by the rights they were made under.</summary>
    public PlanCache Plans { get; } = new(maxPlans);
}
