using System.Diagnostics;
using DataExchange.Access.Decisions;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Planning;
using DataExchange.Federation.Planning.Normalizing;
using DataExchange.Federation.Supergraphs;
using DataExchange.Gateway.Caching;
using DataExchange.Gateway.Cursors;
using DataExchange.Gateway.Decisions;
using DataExchange.Gateway.Plans;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Telemetry;
using DataExchange.Gateway.Understanding;

namespace DataExchange.Gateway.Planning;

/// <summary>Decides, plans and compiles an operation for one set of rights. Thread-safe.</summary>
/// <param name="supergraph">The supergraph, with the schema as clients see it.</param>
/// <param name="access">What decisions rest on; null where nothing is decided.</param>
/// <param name="options">The limits of planning.</param>
/// <param name="caching">Says what of the answers may be kept; null for nothing.</param>
/// <param name="telemetry">Counts plans.</param>
internal sealed class OperationPlanner(Supergraph supergraph, AccessModel? access, PlannerOptions options, CachePolicies? caching, GatewayTelemetry telemetry)
{
    /// <summary>The plan, made or remembered.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="profile">The rights.</param>
    /// <param name="refused">The inputs that were refused.</param>
    /// <param name="deferredBy">The variables that decide what is deferred; null for an answer in one piece.</param>
    public Result<DecidedPlan> Plan(PreparedOperation operation, AccessProfile? profile, RefusedInputs refused, IReadOnlyDictionary<string, object?>? deferredBy)
    {
        var deferred = deferredBy is null || operation.Deferrable is not { } deferrable ? string.Empty : deferrable.Key(deferredBy);
        var key = new PlanKey(profile?.Fingerprint ?? string.Empty, refused.Key, deferred);
        var known = operation.Plans.Find(key);
        telemetry.Plans.Plan(known is not null);
        if (known is not null)
        {
            return known;
        }

        var normalized = deferred.Length == 0 ? new NormalizationResult(operation.Normalized, null) : operation.Deferrable!.Normalize(deferredBy!);
        if (normalized.Error is { } beyond)
        {
            return Refusal.Invalid(beyond.Code ?? "LIMIT_EXCEEDED", [beyond]);
        }

        var decided = Decide(normalized.Operation!, profile, refused);
        using var phase = telemetry.StartPhase("plan");
        var planned = QueryPlanner.Plan(supergraph, decided.Operation, options);
        if (planned.Error is { } error)
        {
            return Refusal.Invalid(error.Code ?? "PLANNING_FAILED", [error]);
        }

        var plan = new DecidedPlan(decided, PlanCompiler.Compile(planned.Plan!, supergraph.ApiSchema, new CompilerOptions { Cache = PolicyFor(profile) }));
        return operation.Plans.Keep(key, new UsedPlan(plan, profile?.Key, refused, deferred.Length == 0 ? null : operation.Deferrable!.Conditions(deferredBy!)));
    }

    private ICachePolicy? PolicyFor(AccessProfile? profile) =>
        access is null || profile is null ? caching?.ForEveryone() : caching?.For(access.Snapshot.Catalogue, profile);

    private DecidedOperation Decide(NormalizedOperation operation, AccessProfile? profile, RefusedInputs refused)
    {
        if (access is null)
        {
            return new DecidedOperation(operation, [], []);
        }

        using var phase = telemetry.StartPhase("decide");

        // INVARIANT: where access is decided there is a profile; without one nothing is allowed.
        var rights = profile ?? throw new UnreachableException("A request without an access profile reached planning.");
        var guards = new GuardTable(access.SubjectFields);
        var cells = new CellDecider(rights, access.Derivations, refused, access.TransformsFor(rights.Key.Client), guards);
        var (countable, uncounted) = new GuardedLists(supergraph.ApiSchema, rights).Apply(operation);
        var decided = new OperationDecider(supergraph.ApiSchema, cells, guards, access.Entities, access.SubjectFields).Decide(countable);
        var (placed, cursors) = new CursorPlacement(decided.Operation, decided.Transforms.Count).Place();
        return decided with { Operation = placed, Cursors = cursors, Denied = decided.Denied.AddRange(uncounted) };
    }
}
