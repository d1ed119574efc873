using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DataExchange.Gateway.Announcements;

/// <summary>The one member of <c>Signature-Input</c> (RFC 9421).</summary>
/// <param name="Label">The signature's label.</param>
/// <param name="Text">Everything after the label as it was sent, because it is signed as sent.</param>
/// <param name="Coverage">The covered components, as sent.</param>
/// <param name="Created">When the signature was made, in Unix seconds.</param>
/// <param name="KeyId">Names the key.</param>
/// <param name="Algorithm">The algorithm, or null.</param>
/// <param name="Nonce">What makes it unlike every other; 16 to 64 characters.</param>
internal sealed partial record SignatureInput(string Label, string Text, string Coverage, long Created, string KeyId, string? Algorithm, string Nonce)
{
    private const int MaxLength = 500;

    /// <summary>Reads the header. Any other parameter than the four is refused: it would mean something that is not checked here.</summary>
    public static bool TryParse(string header, [NotNullWhen(true)] out SignatureInput? input)
    {
        input = null;
        if (header.Length > MaxLength || Pattern().Match(header) is not { Success: true } match)
        {
            return false;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in match.Groups["name"].Captures.Zip(match.Groups["value"].Captures))
        {
            if (!values.TryAdd(name.Value, value.Value.Trim('"')))
            {
                return false;
            }
        }

        if (!long.TryParse(values.GetValueOrDefault("created"), NumberStyles.None, CultureInfo.InvariantCulture, out var created)
            || values.GetValueOrDefault("keyid") is not { } key
            || values.GetValueOrDefault("nonce") is not { Length: >= 16 and <= 64 } nonce)
        {
            return false;
        }

        input = new SignatureInput(
            match.Groups["label"].Value, match.Groups["text"].Value, match.Groups["coverage"].Value, created, key, values.GetValueOrDefault("alg"), nonce);
        return true;
    }

    [GeneratedRegex(
        """^(?<label>[a-z][a-z0-9_-]*)=(?<text>\((?<coverage>[^()]*)\)(;(?<name>created|keyid|alg|nonce)=(?<value>[0-9]+|"[!#-\[\]-~]*"))*)\z""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
