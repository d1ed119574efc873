namespace DataExchange.FunctionalTests.Revocation;

/// <summary>A request that was answered.</summary>
/// <param name="Reader">Who asked, and which gateway.</param>
/// <param name="State">What it saw.</param>
/// <param name="Invoked">When it was sent.</param>
/// <param name="Returned">When it was answered.</param>
public sealed record HistoryRead(string Reader, string State, long Invoked, long Returned);
