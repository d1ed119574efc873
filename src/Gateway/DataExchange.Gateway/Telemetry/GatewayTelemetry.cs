using System.Diagnostics;
using System.Diagnostics.Metrics;
using DataExchange.Cache;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Gateway.CacheCounts;

namespace DataExchange.Gateway.Telemetry;

/// <summary>
/// What can be seen of the gateway from outside: spans and metrics, without personal data. One per gateway; where nobody listens it costs a look at a
/// field and allocates nothing. Thread-safe.
/// </summary>
internal sealed class GatewayTelemetry : IDisposable
{
    private readonly Meter _meter = new(TelemetryNames.Gateway);

    /// <param name="cache">What registries answered; null where nothing is kept.</param>
    public GatewayTelemetry(IFieldCache? cache = null)
    {
        Requests = new RequestMetrics(_meter);
        Decisions = new DecisionMetrics(_meter);
        Plans = new PlanMetrics(_meter);
        Fetches = new FetchMetrics(_meter);
        Breakers = new BreakerMetrics(_meter);
        Records = new RecordMetrics(_meter);
        Reloads = new ReloadMetrics(_meter);
        Access = new AccessMetrics(_meter);
        Cache = new CacheMetrics(_meter, Reads);
        Store = cache is FieldCache store ? new CacheStoreMetrics(_meter, () => store.Statistics) : null;
        Announcements = new AnnouncementMetrics(_meter);
    }

    public ActivitySource Source { get; } = new(TelemetryNames.Gateway);

    public RequestMetrics Requests { get; }

    public DecisionMetrics Decisions { get; }

    public PlanMetrics Plans { get; }

    public FetchMetrics Fetches { get; }

    public BreakerMetrics Breakers { get; }

    public RecordMetrics Records { get; }

    public ReloadMetrics Reloads { get; }

    public AccessMetrics Access { get; }

    public CacheMetrics Cache { get; }

    /// <summary>Null where nothing is kept.</summary>
    public CacheStoreMetrics? Store { get; }

    /// <summary>What was read through the cache: for <see cref="Cache"/>, and for the administration.</summary>
    public ReadCounts Reads { get; } = new();

    public AnnouncementMetrics Announcements { get; }

    /// <summary>Whether a meter is this gateway's.</summary>
    public bool Owns(Meter meter) => meter == _meter;

    /// <summary>Begins the span of a phase of the request that is being answered; null where nobody listens or no request is.</summary>
    public Activity? StartPhase(string name) =>
        Source.HasListeners() && Activity.Current is { } request && request.Source == Source ? Source.StartActivity(name) : null;

    public void Dispose()
    {
        Source.Dispose();
        _meter.Dispose();
    }
}
