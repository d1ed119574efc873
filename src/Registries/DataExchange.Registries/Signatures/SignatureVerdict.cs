namespace DataExchange.Registries.Signatures;

/// <summary>What checking a request's signature came to. Everything but <see cref="Accepted"/> is refused alike, so that a stranger learns nothing.</summary>
public enum SignatureVerdict
{
    /// <summary>The request is the gateway's, unaltered, recent and new.</summary>
    Accepted,

    /// <summary>A header is absent, doubled or not in the expected form.</summary>
    Malformed,

    /// <summary>The body is not the one that the digest was made of.</summary>
    BodyAltered,

    /// <summary>The signature does not cover exactly method, path, digest and the agency if one is named, or names another key or algorithm.</summary>
    WrongCoverage,

    /// <summary>The signature was not made with the shared key over this request.</summary>
    WrongSignature,

    /// <summary>The signature is older or newer than the window allows.</summary>
    OutsideWindow,

    /// <summary>The nonce was seen before, or too many were seen to tell.</summary>
    Replayed,
}
