namespace DataExchange.Access.Stores;

/// <summary>What counting gives. Neither is set when everything was counted.</summary>
/// <param name="Exceeded">The identifier of an agreement whose bound would be passed, or null.</param>
/// <param name="Failure">Why the store could not count, or null.</param>
public sealed record AgreementUsageOutcome(string? Exceeded, StoreFailure? Failure)
{
    /// <summary>Whether everything was counted.</summary>
    public bool IsCounted => Exceeded is null && Failure is null;
}
