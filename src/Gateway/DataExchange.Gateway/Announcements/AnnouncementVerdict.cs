namespace DataExchange.Gateway.Announcements;

/// <summary>What checking the signature of an announcement came to. Everything but <see cref="Accepted"/> is refused alike, so that a stranger learns nothing.</summary>
internal enum AnnouncementVerdict
{
    /// <summary>It is the registry's, unaltered, recent and new.</summary>
    Accepted,

    /// <summary>There is no such registry, or it shares no key.</summary>
    NoKey,

    /// <summary>A header is absent, doubled or not in the expected form.</summary>
    Malformed,

    /// <summary>It does not cover exactly method, path and digest, or names another key or algorithm.</summary>
    WrongCoverage,

    /// <summary>The body is not the one that the digest was made of.</summary>
    BodyAltered,

    /// <summary>It was not made with the registry's key over this request.</summary>
    WrongSignature,

    /// <summary>It is older or newer than five minutes.</summary>
    OutsideWindow,

    /// <summary>Its nonce was seen before, or too many were seen to tell.</summary>
    Replayed,
}
