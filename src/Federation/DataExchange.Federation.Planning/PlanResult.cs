using DataExchange.Federation.Plans;
using DataExchange.GraphQL.Response;

namespace DataExchange.Federation.Planning;

/// <summary>What planning came to: a plan, or the error that forbids one.</summary>
/// <param name="Plan">The plan, or null when there is an error.</param>
/// <param name="Error">
/// The error, or null when there is a plan. Codes: <c>PLANNING_LIMIT_EXCEEDED</c>; <c>PLANNING_UNSATISFIABLE</c> where no subgraph can answer a field
/// from where it stands; <c>PLANNING_UNSUPPORTED</c> for what is not implemented.
/// </param>
public sealed record PlanResult(QueryPlan? Plan, GraphQLError? Error);
