namespace DataExchange.Access.Consents;

/// <summary>Who gives a consent.</summary>
public enum GrantorKind
{
    /// <summary>The person concerned.</summary>
    Self,

    /// <summary>A parent, for a child under 18.</summary>
    Parent,

    /// <summary>A guardian, for a child or a ward.</summary>
    Guardian,

    /// <summary>Another legal representative.</summary>
    Representative,
}
