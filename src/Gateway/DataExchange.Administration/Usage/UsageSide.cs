namespace DataExchange.Administration.Usage;

/// <summary>From which side an agency looks at records.</summary>
internal enum UsageSide
{
    /// <summary>What its clients read.</summary>
    Consumer,

    /// <summary>Who read its fields.</summary>
    Provider,
}
