using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using DataExchange.Gateway.Telemetry;
using Microsoft.Extensions.Logging;

namespace DataExchange.AttackTests.Harness;

/// <summary>Everything that one gateway shows to operators: log lines with their state, spans with tags and events, labels of metrics.</summary>
internal sealed class Evidence : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();
    private ActivityListener? _activities;
    private MeterListener? _meters;

    /// <summary>How much there is so far.</summary>
    public int Count => _lines.Count;

    /// <summary>What was shown since there was as much as <paramref name="count"/>.</summary>
    public string Since(int count) => string.Join('\n', _lines.Skip(count));

    /// <summary>The warnings and errors since there was as much as <paramref name="count"/>.</summary>
    public string ProblemsSince(int count) => string.Join('\n', _lines.Skip(count).Where(l => l.StartsWith("Warning", StringComparison.Ordinal) || l.StartsWith("Error", StringComparison.Ordinal)));

    public void ListenTo(GatewayTelemetry telemetry)
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source == telemetry.Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => _lines.Enqueue(Describe(span)),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (telemetry.Owns(instrument.Meter))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Add(instrument, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Add(instrument, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument, tags));
        _meters.Start();
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue($"scope: {state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(',', pairs.Select(p => $"{p.Key}={p.Value}")) : string.Empty;
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)} {values} {exception}");
    }

    public void Dispose()
    {
        _activities?.Dispose();
        _meters?.Dispose();
    }

    private static string Describe(Activity span) =>
        $"span {span.OperationName} {span.DisplayName} {span.StatusDescription} {span.TraceStateString} {string.Join(',', span.TagObjects.Select(t => $"{t.Key}={t.Value}"))} "
        + $"{string.Join(',', span.Events.Select(e => e.Name + string.Join(',', e.Tags.Select(t => $"{t.Key}={t.Value}"))))} {string.Join(',', span.Baggage)}";

    private void Add(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new List<string>();
        foreach (var (key, tag) in tags)
        {
            text.Add($"{key}={tag}");
        }

        _lines.Enqueue($"metric {instrument.Name}{{{string.Join(',', text)}}}");
    }
}
