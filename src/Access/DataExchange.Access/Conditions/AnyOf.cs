using System.Collections.Immutable;

namespace DataExchange.Access.Conditions;

/// <summary><c>a or b or …</c></summary>
internal sealed record AnyOf(ImmutableArray<ConditionNode> Parts) : ConditionNode;
