namespace DataExchange.Access.Stores;

/// <summary>Somebody else changed the store first; nothing was written.</summary>
/// <param name="CurrentRevision">Where the store stands.</param>
public sealed record SaveConflict(long CurrentRevision) : SaveOutcome;
