namespace DataExchange.Access.Stores;

/// <summary>The store could not do what it was asked; nothing was changed.</summary>
/// <param name="Kind">What sort of failure.</param>
/// <param name="Message">One sentence for the operator, without connection string, secrets and data.</param>
public sealed record StoreFailure(StoreFailureKind Kind, string Message);
