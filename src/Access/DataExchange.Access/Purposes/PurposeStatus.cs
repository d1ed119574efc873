namespace DataExchange.Access.Purposes;

/// <summary>Whether a purpose can be declared.</summary>
public enum PurposeStatus
{
    /// <summary>It can be declared.</summary>
    Active,

    /// <summary>It is kept for history; declaring it is refused.</summary>
    Retired,
}
