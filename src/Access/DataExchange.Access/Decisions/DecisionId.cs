using System.Security.Cryptography;
using System.Text;

namespace DataExchange.Access.Decisions;

/// <summary>Makes the stable names of decisions.</summary>
internal static class DecisionId
{
    private const int Bytes = 10;

    /// <summary><c>d-</c> and twenty hexadecimal digits of a SHA-256 over everything that makes up the decision.</summary>
    internal static string Of(ProfileKey key, string coordinate, string outcome, DecisionBasis? basis)
    {
        // The separator occurs in none of the parts: identifiers, codes and coordinates have no control characters.
        var text = string.Join('\n', key.Client.ToString(), key.Purpose ?? "", coordinate, outcome, basis?.Agreement.ToString() ?? "", basis?.Article ?? "");
        return "d-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
    }
}
