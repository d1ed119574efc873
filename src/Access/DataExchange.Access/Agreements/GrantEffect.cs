namespace DataExchange.Access.Agreements;

/// <summary>What a grant does to its coordinate.</summary>
public enum GrantEffect
{
    /// <summary>Allows it.</summary>
    Allow,

    /// <summary>Forbids it, whatever else allows it.</summary>
    Deny,
}
