namespace DataExchange.Access.Stores;

/// <summary>The change is durable.</summary>
/// <param name="Revision">The revision it made.</param>
public sealed record Saved(long Revision) : SaveOutcome;
