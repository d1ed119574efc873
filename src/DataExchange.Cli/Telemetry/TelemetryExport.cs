using DataExchange.Gateway.Telemetry;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace DataExchange.Cli.Telemetry;

/// <summary>Exports what the gateway shows of itself, by OTLP. Disposing sends what is left, within the exporter's time limit.</summary>
internal sealed class TelemetryExport : IDisposable
{
    private readonly TracerProvider? _traces;
    private readonly MeterProvider? _metrics;

    private TelemetryExport(TracerProvider? traces, MeterProvider? metrics) => (_traces, _metrics) = (traces, metrics);

    /// <summary>Starts to export spans and metrics; endpoint, protocol, headers, sampler and intervals are the standard environment variables.</summary>
    public static TelemetryExport Start(TelemetrySettings settings) => new(
        settings.Traces
            ? Sdk.CreateTracerProviderBuilder().SetResourceBuilder(Resource()).AddSource(TelemetryNames.Gateway).AddOtlpExporter().Build()
            : null,
        settings.Metrics
            ? Sdk.CreateMeterProviderBuilder()
                .SetResourceBuilder(Resource())
                .AddMeter(TelemetryNames.Gateway, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel")
                .AddOtlpExporter()
                .Build()
            : null);

    /// <summary>Exports log lines too, where that is wanted.</summary>
    public static void AddTo(ILoggingBuilder logging, TelemetrySettings settings)
    {
        if (settings.Logs)
        {
            logging.AddOpenTelemetry(options => options.SetResourceBuilder(Resource()).AddOtlpExporter());
        }
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    // What the operator sets in OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES stands above the program's own name.
    private static ResourceBuilder Resource() =>
        ResourceBuilder.CreateEmpty().AddTelemetrySdk().AddService("dataexchange-gateway").AddEnvironmentVariableDetector();
}
