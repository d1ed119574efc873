namespace LoadFloor;

/// <summary>One operation: its answer, and its waves of requests.</summary>
internal sealed record RecordedOperation(byte[] Answer, RecordedRequest[][] Waves);
