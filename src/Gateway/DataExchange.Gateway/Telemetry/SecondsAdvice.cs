using System.Diagnostics.Metrics;

namespace DataExchange.Gateway.Telemetry;

/// <summary>The buckets of durations in seconds: from half a millisecond, which a small operation takes, to the time limit of a request.</summary>
internal static class SecondsAdvice
{
    public static InstrumentAdvice<double> Value { get; } = new() { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };
}
