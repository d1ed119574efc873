namespace DataExchange.Access.Agreements;

/// <summary>What the consumer undertakes.</summary>
public enum Obligation
{
    /// <summary>Every request names the dossier that caused it; without one the agreement grants nothing.</summary>
    CaseRequired,

    /// <summary>The person concerned is told.</summary>
    NotifySubject,

    /// <summary>The data is destroyed once the purpose is served.</summary>
    DestroyAfterUse,
}
