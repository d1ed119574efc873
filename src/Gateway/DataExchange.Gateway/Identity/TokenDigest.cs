using System.Runtime.InteropServices;

namespace DataExchange.Gateway.Identity;

/// <summary>The SHA-256 digest of an access token: the token itself is kept nowhere. All 256 bits are compared.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TokenDigest(ulong A, ulong B, ulong C, ulong D);
