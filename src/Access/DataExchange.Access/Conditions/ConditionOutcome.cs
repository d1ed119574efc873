namespace DataExchange.Access.Conditions;

/// <summary>What a row condition says of one record. Only <see cref="Met"/> lets anything pass.</summary>
public enum ConditionOutcome
{
    /// <summary>The condition could not be evaluated, for instance because a value has the wrong kind. Denies.</summary>
    Failed,

    /// <summary>The record does not meet the condition. Denies.</summary>
    NotMet,

    /// <summary>A value that the condition needs is null, so that nobody can say. Denies.</summary>
    Unknown,

    /// <summary>The record meets the condition.</summary>
    Met,
}
