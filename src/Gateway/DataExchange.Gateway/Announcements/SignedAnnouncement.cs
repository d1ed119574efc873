namespace DataExchange.Gateway.Announcements;

/// <summary>The parts of an announcement that its signature is about.</summary>
/// <param name="Path">The path as it was sent, without a query.</param>
/// <param name="ContentDigest">The header <c>Content-Digest</c>; null when absent or doubled.</param>
/// <param name="SignatureInput">The header <c>Signature-Input</c>; null when absent or doubled.</param>
/// <param name="Signature">The header <c>Signature</c>; null when absent or doubled.</param>
/// <param name="Body">The whole body.</param>
internal readonly record struct SignedAnnouncement(
    string Path, string? ContentDigest, string? SignatureInput, string? Signature, ReadOnlyMemory<byte> Body);
