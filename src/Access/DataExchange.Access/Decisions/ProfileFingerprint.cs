using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace DataExchange.Access.Decisions;

/// <summary>The hash over all decisions of a profile.</summary>
internal static class ProfileFingerprint
{
    internal static string Of(ImmutableArray<CoordinateDecision> decisions)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var d in decisions)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(
                $"{d.Coordinate} {d.Output.Outcome} {d.Output.Id} {d.Output.CacheSeconds} {d.Input.Outcome} {d.Input.Id}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
