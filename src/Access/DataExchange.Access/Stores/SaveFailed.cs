namespace DataExchange.Access.Stores;

/// <summary>The store could not write; whether the change is durable is unknown only when the connection broke during the commit:
/// read the revision to learn it.</summary>
/// <param name="Failure">Why.</param>
public sealed record SaveFailed(StoreFailure Failure) : SaveOutcome;
