using System.Buffers;
using System.Security.Cryptography;

namespace DataExchange.Gateway.Requests;

/// <summary>
/// Names of documents. See the appendix on persisted documents of the GraphQL over HTTP specification: <c>sha256:</c> with the hash of the text, or
/// any other name that client and gateway agree on.
/// </summary>
internal static class DocumentIdentifier
{
    /// <summary>Stands before a hash that claims to be that of the text.</summary>
    public const string HashPrefix = "sha256:";

    /// <summary>Most characters of a name.</summary>
    public const int MaxLength = 256;

    private const int HashLength = 64;

    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The SHA-256 hash of a text, in lower-case hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The hash that a name claims, with the prefix or as 64 bare hexadecimal digits; null for a name of another kind.</summary>
    public static string? HashClaimedBy(string name)
    {
        var hash = name.StartsWith(HashPrefix, StringComparison.Ordinal) ? name[HashPrefix.Length..] : name;
        return IsHash(hash) ? hash : null;
    }

    /// <summary>Whether a name has a usable length, and is a whole hash where it claims to be one.</summary>
    public static bool IsWellFormed(string name) =>
        name.Length is > 0 and <= MaxLength && (!name.StartsWith(HashPrefix, StringComparison.Ordinal) || IsHash(name.AsSpan(HashPrefix.Length)));

    private static bool IsHash(ReadOnlySpan<char> text) => text.Length == HashLength && !text.ContainsAnyExcept(s_digits);
}
