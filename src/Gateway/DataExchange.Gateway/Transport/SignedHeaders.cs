namespace DataExchange.Gateway.Transport;

/// <summary>The headers of a signed request.</summary>
/// <param name="ContentDigest"><c>Content-Digest</c> (RFC 9530).</param>
/// <param name="SignatureInput"><c>Signature-Input</c> (RFC 9421).</param>
/// <param name="Signature"><c>Signature</c> (RFC 9421).</param>
/// <param name="Agency"><c>DataExchange-Agency</c>; null for a request in nobody's name.</param>
internal readonly record struct SignedHeaders(string ContentDigest, string SignatureInput, string Signature, string? Agency);
