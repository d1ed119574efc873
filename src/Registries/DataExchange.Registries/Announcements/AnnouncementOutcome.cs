namespace DataExchange.Registries.Announcements;

/// <summary>What became of an announcement.</summary>
public enum AnnouncementOutcome
{
    /// <summary>Its changes are in force.</summary>
    Taken,

    /// <summary>Not now: it is to be sent again.</summary>
    Later,

    /// <summary>It is too large, or not understood: sent again as it is, it would be refused again.</summary>
    Refused,

    /// <summary>Its signature was not accepted: the key is another, the name is no registry's, or the clocks differ by more than five minutes.</summary>
    Unauthenticated,

    /// <summary>Nobody answered in time, or not as a gateway does.</summary>
    Unreachable,
}
