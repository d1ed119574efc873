namespace DataExchange.Registries.Documents.Exchange;

/// <summary>What verification of a digital signature found.</summary>
internal enum SignatureStatus
{
    /// <summary>Valid.</summary>
    Valid,

    /// <summary>The certificate has expired since.</summary>
    Expired,

    /// <summary>The signature does not match the content.</summary>
    Invalid,
}
