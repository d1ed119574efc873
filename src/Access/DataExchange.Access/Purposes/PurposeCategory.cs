namespace DataExchange.Access.Purposes;

/// <summary>What kind of work a purpose is.</summary>
public enum PurposeCategory
{
    /// <summary>An administrative procedure or another duty of office for a named person or thing.</summary>
    Procedure,

    /// <summary>Inspection and supervision.</summary>
    Inspection,

    /// <summary>Figures about groups, never about one person.</summary>
    Statistics,

    /// <summary>Disaster, epidemic, threat to life or security.</summary>
    Emergency,

    /// <summary>A service of an enterprise to its customer.</summary>
    BusinessService,

    /// <summary>Research.</summary>
    Research,
}
