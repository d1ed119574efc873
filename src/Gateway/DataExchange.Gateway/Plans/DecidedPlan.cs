using DataExchange.Federation.Execution.Compilation;
using DataExchange.Gateway.Decisions;

namespace DataExchange.Gateway.Plans;

/// <summary>An operation decided, planned and compiled: all that does not depend on the request's values.</summary>
/// <param name="Decided">What was decided.</param>
/// <param name="Executable">What is run; it has no fetches when every selection was cut.</param>
internal sealed record DecidedPlan(DecidedOperation Decided, ExecutablePlan Executable);
