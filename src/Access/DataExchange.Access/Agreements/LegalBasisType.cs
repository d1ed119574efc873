namespace DataExchange.Access.Agreements;

/// <summary>On what an agreement rests.</summary>
public enum LegalBasisType
{
    /// <summary>A law.</summary>
    Statute,

    /// <summary>A decree of the Government.</summary>
    Decree,

    /// <summary>A decision of the Prime Minister or of a minister.</summary>
    Decision,

    /// <summary>A contract between the parties.</summary>
    Contract,

    /// <summary>The consent of the person concerned.</summary>
    Consent,

    /// <summary>An emergency.</summary>
    Emergency,
}
