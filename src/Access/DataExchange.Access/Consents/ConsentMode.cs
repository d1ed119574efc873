namespace DataExchange.Access.Consents;

/// <summary>How often a consent can be used.</summary>
public enum ConsentMode
{
    /// <summary>For one answered request.</summary>
    Onetime,

    /// <summary>Again and again within its validity, frequency and number of uses.</summary>
    Periodic,
}
