namespace DataExchange.AccessLog.Reading;

/// <summary>A record about a person.</summary>
/// <param name="Place">Where it stands among those.</param>
/// <param name="Record">The record.</param>
public readonly record struct SubjectRecord(SubjectPlace Place, StoredRecord Record);
