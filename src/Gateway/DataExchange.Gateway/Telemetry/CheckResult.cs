namespace DataExchange.Gateway.Telemetry;

/// <summary>What confirming the access state came to.</summary>
internal enum CheckResult
{
    /// <summary>The state in force was the store's.</summary>
    Current,

    /// <summary>The store had moved, and its state was put into force.</summary>
    Moved,

    /// <summary>It could not be confirmed.</summary>
    Failed,
}
