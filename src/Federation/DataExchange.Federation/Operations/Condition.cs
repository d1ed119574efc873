namespace DataExchange.Federation.Operations;

/// <summary>One <c>@skip</c> or <c>@include</c> on a variable.</summary>
/// <param name="Variable">The name of the Boolean variable, without <c>$</c>.</param>
/// <param name="Include">True for <c>@include</c>, false for <c>@skip</c>: the value that the variable must have.</param>
public readonly record struct Condition(string Variable, bool Include);
