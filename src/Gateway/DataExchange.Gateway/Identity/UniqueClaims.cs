using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace DataExchange.Gateway.Identity;

/// <summary>Whether every claim of a token stands once, also when letter case is ignored: two readers must not read two callers.</summary>
internal static class UniqueClaims
{
    public static bool Hold(string encodedPayload)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var reader = new Utf8JsonReader(Base64UrlEncoder.DecodeBytes(encodedPayload));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && !names.Add(reader.GetString() ?? string.Empty))
            {
                return false;
            }
        }

        return true;
    }
}
