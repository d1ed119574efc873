namespace DataExchange.Access.Stores;

/// <summary>What writing consents gives. Neither is set when they are durable.</summary>
/// <param name="Conflict">The identifier of a consent that somebody else changed first, or of one written together with it; nothing was written. Null when there is none.</param>
/// <param name="Failure">Why the store could not write, or null.</param>
public sealed record ConsentSaveOutcome(string? Conflict, StoreFailure? Failure)
{
    /// <summary>Whether all are durable.</summary>
    public bool IsSaved => Conflict is null && Failure is null;
}
