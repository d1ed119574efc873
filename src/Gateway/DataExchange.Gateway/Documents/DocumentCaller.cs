namespace DataExchange.Gateway.Documents;

/// <summary>Who sends a document, as far as that matters here.</summary>
/// <param name="Client">The client's identifier; empty where callers are not identified.</param>
/// <param name="Agency">The code of its agency; empty where it is not known.</param>
/// <param name="IsRestricted">Whether it may send trusted documents only.</param>
internal readonly record struct DocumentCaller(string Client, string Agency, bool IsRestricted);
