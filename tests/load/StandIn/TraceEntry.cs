namespace LoadStandIn;

/// <summary>One request as it came in.</summary>
/// <param name="AtMs">When, in milliseconds of a monotonic clock.</param>
/// <param name="Port">The subgraph.</param>
/// <param name="Body">The body, in base64.</param>
internal sealed record TraceEntry(double AtMs, int Port, string Body);
