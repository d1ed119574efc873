namespace DataExchange.Gateway.Telemetry;

/// <summary>What became of an announcement of changes.</summary>
internal enum AnnouncementResult
{
    /// <summary>Its changes are in force here and in the shared store.</summary>
    Taken,

    /// <summary>Its changes are in force here; the shared store has not taken them yet.</summary>
    Pending,

    /// <summary>It was not signed by the registry that it speaks for.</summary>
    Refused,

    /// <summary>It was not understood.</summary>
    Invalid,

    /// <summary>The registry sent too many.</summary>
    Limited,
}
