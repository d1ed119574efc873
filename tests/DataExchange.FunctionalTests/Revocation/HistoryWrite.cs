namespace DataExchange.FunctionalTests.Revocation;

/// <summary>A change that the store has acknowledged. Instants are timestamps of the one clock of the process that drives all.</summary>
/// <param name="Revision">Its number, from 1 for what there was at first.</param>
/// <param name="State">What a reader sees under it.</param>
/// <param name="Invoked">When the store was asked.</param>
/// <param name="Acknowledged">When it had acknowledged.</param>
public sealed record HistoryWrite(long Revision, string State, long Invoked, long Acknowledged);
