namespace DataExchange.Gateway.Configuration;

/// <summary>Whose requests are held to trusted documents.</summary>
public enum TrustedDocumentRequirement
{
    /// <summary>Those of every client that is not listed as being outside production. The default.</summary>
    Production,

    /// <summary>Nobody's: trusted documents save bytes and parsing, and restrict nothing.</summary>
    Nobody,
}
