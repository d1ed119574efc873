using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using DataExchange.Gateway.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>Listens to one gateway, and to no other in the process.</summary>
internal sealed class TelemetryRecorder : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<string> _measurements = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters;

    public TelemetryRecorder(GatewayHost gateway)
    {
        var telemetry = gateway.Services.GetRequiredService<GatewayTelemetry>();
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source == telemetry.Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
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
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, null, tags));
        _meters.Start();
    }

    /// <summary>The spans that have ended, in the order of their ends.</summary>
    public IReadOnlyList<Activity> Spans => [.. _spans];

    /// <summary>The measurements as <c>name{tag=value,…} value</c>; durations without their value.</summary>
    public IReadOnlyList<string> Measurements
    {
        get
        {
            _meters.RecordObservableInstruments();
            return [.. _measurements];
        }
    }

    /// <summary>Everything that was shown, for scans.</summary>
    public string Text => string.Join('\n', Spans.Select(Describe).Concat(Measurements));

    /// <summary>Waits for the end of a request's own span, which comes after its answer.</summary>
    public async Task<Activity> RequestAsync()
    {
        while (true)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (_spans.FirstOrDefault(s => s.Kind == ActivityKind.Server) is { } span)
            {
                return span;
            }

            await Task.Yield();
        }
    }

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private static string Describe(Activity span) =>
        $"{span.OperationName} {span.DisplayName} {span.StatusDescription} {span.TraceStateString} {string.Join(',', span.TagObjects.Select(t => $"{t.Key}={t.Value}"))} "
        + $"{string.Join(',', span.Events.Select(e => e.Name + string.Join(',', e.Tags.Select(t => $"{t.Key}={t.Value}"))))} {string.Join(',', span.Baggage)}";

    private void Add(Instrument instrument, long? value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new List<string>();
        foreach (var (key, tag) in tags)
        {
            text.Add($"{key}={tag}");
        }

        _measurements.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{instrument.Name}{{{string.Join(',', text)}}} {value}").TrimEnd());
    }
}
