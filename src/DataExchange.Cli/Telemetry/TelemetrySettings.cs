using Microsoft.Extensions.Configuration;

namespace DataExchange.Cli.Telemetry;

/// <summary>
/// Which signals are exported, as the standard variables of OpenTelemetry say: those that have an endpoint, unless they or the whole are switched off.
/// Without an endpoint nothing is exported. See https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/.
/// </summary>
/// <param name="Traces">Whether spans are exported.</param>
/// <param name="Metrics">Whether metrics are exported.</param>
/// <param name="Logs">Whether log lines are exported.</param>
internal readonly record struct TelemetrySettings(bool Traces, bool Metrics, bool Logs)
{
    public static TelemetrySettings Read(IConfiguration configuration) =>
        string.Equals(configuration["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase)
            ? default
            : new TelemetrySettings(IsOn(configuration, "TRACES"), IsOn(configuration, "METRICS"), IsOn(configuration, "LOGS"));

    private static bool IsOn(IConfiguration configuration, string signal) =>
        !(string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]) && string.IsNullOrEmpty(configuration[$"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"]))
        && !string.Equals(configuration[$"OTEL_{signal}_EXPORTER"], "none", StringComparison.OrdinalIgnoreCase);
}
