namespace DataExchange.Administration.Explaining;

/// <summary>What would become of a field.</summary>
internal enum ExplainedEffect
{
    /// <summary>It leaves as it is.</summary>
    Allowed,

    /// <summary>It leaves in another form.</summary>
    Transformed,

    /// <summary>It is decided for each record or person.</summary>
    Guarded,

    /// <summary>It is null.</summary>
    Denied,
}
