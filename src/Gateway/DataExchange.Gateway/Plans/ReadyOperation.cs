namespace DataExchange.Gateway.Plans;

/// <summary>An operation that may run: its plan under the rights of now, and the values of this request.</summary>
/// <param name="Plan">The decided plan.</param>
/// <param name="Variables">The coerced values.</param>
internal sealed record ReadyOperation(DecidedPlan Plan, IReadOnlyDictionary<string, object?> Variables);
