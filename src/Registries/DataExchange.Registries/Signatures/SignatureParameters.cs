using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DataExchange.Registries.Signatures;

/// <summary>The one member of <c>Signature-Input</c>: what is covered, and the parameters, kept as sent because they are signed as sent.</summary>
internal sealed partial record SignatureParameters(string Label, string Text, string Coverage, long Created, string KeyId, string? Algorithm, string Nonce)
{
    private const int MaxLength = 500;

    public static bool TryParse(string header, [NotNullWhen(true)] out SignatureParameters? parameters)
    {
        parameters = null;
        if (header.Length > MaxLength || Pattern().Match(header) is not { Success: true } match)
        {
            return false;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < match.Groups["name"].Captures.Count; at++)
        {
            if (!values.TryAdd(match.Groups["name"].Captures[at].Value, match.Groups["value"].Captures[at].Value.Trim('"')))
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

        parameters = new SignatureParameters(
            match.Groups["label"].Value, match.Groups["text"].Value, match.Groups["coverage"].Value, created, key, values.GetValueOrDefault("alg"), nonce);
        return true;
    }

    [GeneratedRegex(
        """^(?<label>[a-z*][a-z0-9_.*-]*)=(?<text>\((?<coverage>[^()]*)\)(;(?<name>[a-z]+)=(?<value>[0-9]+|"[!#-\[\]-~]*"))*)\z""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
