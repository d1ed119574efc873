using System.Collections.Immutable;

namespace DataExchange.Access.Conditions;

/// <summary><c>a and b and …</c></summary>
internal sealed record AllOf(ImmutableArray<ConditionNode> Parts) : ConditionNode;
