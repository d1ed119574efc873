using DataExchange.Gateway.Configuration;
using DataExchange.Gateway.Plans;
using DataExchange.Gateway.Telemetry;
using DataExchange.Gateway.Understanding;
using DataExchange.Gateway.Views;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Snapshots;

/// <summary>
/// Makes anew, under a state that is to come, the plans that were used most under the state of now: validated, decided and planned as a request would have
/// them, so that no request after the switch waits for it. Bounded in number and in time.
/// </summary>
internal sealed partial class PlanWarmup(WarmupOptions options, GatewayTelemetry telemetry, TimeProvider time, ILogger<PlanWarmup> logger)
{
    public void Warm(GatewayState from, GatewayState to, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var made = 0;
        foreach (var (again, operation, plan) in MostUsed(from))
        {
            if (cancellationToken.IsCancellationRequested || time.GetElapsedTime(started).TotalMilliseconds >= options.MaxMs)
            {
                break;
            }

            made += TryMake(to, again, operation, plan) ? 1 : 0;
        }

        telemetry.Reloads.Warmed(made);
        LogWarmed(logger, made, (long)time.GetElapsedTime(started).TotalMilliseconds);
    }

    private IEnumerable<(Func<ClientView, PreparedDocument?> Again, string Operation, UsedPlan Plan)> MostUsed(GatewayState state) => Documents(state)
        .SelectMany(d => d.Document.Operations.SelectMany(o => o.Value.Plans.All.Select(p => (d.Again, Operation: o.Key, Plan: p))))
        .OrderByDescending(p => p.Plan.Uses)
        .Take(options.Plans);

    /// <summary>All documents that were asked for, each with the way to find it in a view of another state.</summary>
    private static IEnumerable<(PreparedDocument Document, Func<ClientView, PreparedDocument?> Again)> Documents(GatewayState state) =>
        state.Documents.All().Select(d => (d.Document, Again: (Func<ClientView, PreparedDocument?>)(other => other.Documents.Find(d.Text, d.Owner))))
            .Concat(state.Views.All().SelectMany(v => v.Trusted.Asked()).Select(d => (d.Document, Again: (Func<ClientView, PreparedDocument?>)(other => other.Trusted.Find(d.Hash)))));

    private bool TryMake(GatewayState state, Func<ClientView, PreparedDocument?> again, string name, UsedPlan used)
    {
        try
        {
            // An operation that the new schema refuses is refused when it is asked, as every other.
            var view = state.Views.For(used.Rights?.Client);
            var found = view is null ? null : again(view)?.Choose(name.Length == 0 ? null : name);
            if (found is not { IsRefused: false } operation || (state.Access is not null && used.Rights is null))
            {
                return false;
            }

            var profile = state.Access is { } access ? access.Profiles.Find(used.Rights!.Value, time.GetUtcNow()) : null;
            return !state.Planner.Plan(operation.Value!, profile, used.Refused, used.DeferredBy).IsRefused;
        }
        catch (Exception failure)
        {
            // This stands in for a request, and is its boundary: what fails here must not keep the new state from everybody.
            LogFailure(logger, failure.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Made {Plans} plans ahead in {DurationMs} ms")]
    private static partial void LogWarmed(ILogger logger, int plans, long durationMs);

    [LoggerMessage(2, LogLevel.Error, "An operation could not be planned ahead: {Failure}")]
    private static partial void LogFailure(ILogger logger, string failure);
}
