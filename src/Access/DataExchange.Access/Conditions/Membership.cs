using System.Collections.Immutable;

namespace DataExchange.Access.Conditions;

/// <summary><c>item in (a, b, …)</c></summary>
internal sealed record Membership(Operand Item, ImmutableArray<Literal> Options) : ConditionNode;
