using System.Security.Cryptography;
using System.Text;

namespace DataExchange.Gateway.Transforms;

/// <summary>The keys under which values are hashed: one for each consumer agency, derived from one secret, so that two consumers cannot join what they hold.</summary>
/// <param name="secret">At least 32 random bytes.</param>
internal sealed class PairwiseKeys(byte[] secret)
{
    private const int Length = 32;

    private const string Use = "dataexchange hash-pairwise v1\0";

    /// <summary>The key of the agency with this code; the same on every gateway with the same secret.</summary>
    public byte[] Of(string agency) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Length, info: Encoding.UTF8.GetBytes(Use + agency));
}
