namespace DataExchange.Access.Consents;

/// <summary>A periodic consent is used at most once in each calendar day, week (from Monday), month or year of Asia/Ho_Chi_Minh.</summary>
public enum ConsentFrequency
{
    /// <summary>As often as needed.</summary>
    Unlimited,

    /// <summary>Once a day.</summary>
    Daily,

    /// <summary>Once a week.</summary>
    Weekly,

    /// <summary>Once a month.</summary>
    Monthly,

    /// <summary>Once a year.</summary>
    Yearly,
}
