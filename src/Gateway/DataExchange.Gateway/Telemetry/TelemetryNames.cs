namespace DataExchange.Gateway.Telemetry;

/// <summary>Under which names the gateway can be listened to.</summary>
public static class TelemetryNames
{
    /// <summary>The activity source and the meter of the gateway.</summary>
    public const string Gateway = "DataExchange.Gateway";
}
