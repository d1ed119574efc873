namespace LoadFloor;

/// <summary>One request to a subgraph.</summary>
internal sealed record RecordedRequest(Uri Url, byte[] Body);
