namespace DataExchange.Registries.Signatures;

/// <summary>The parts of a request that its signature is about.</summary>
/// <param name="Method">The method in capitals.</param>
/// <param name="Path">The path as it was sent, without the query.</param>
/// <param name="ContentDigest">The header <c>Content-Digest</c>; null when absent or doubled.</param>
/// <param name="SignatureInput">The header <c>Signature-Input</c>; null when absent or doubled.</param>
/// <param name="Signature">The header <c>Signature</c>; null when absent or doubled.</param>
/// <param name="Body">The whole body.</param>
/// <param name="Agency">The header <c>DataExchange-Agency</c>, several joined by commas; null when absent.</param>
public readonly record struct SignedRequest(
    string Method, string Path, string? ContentDigest, string? SignatureInput, string? Signature, ReadOnlyMemory<byte> Body, string? Agency = null);
