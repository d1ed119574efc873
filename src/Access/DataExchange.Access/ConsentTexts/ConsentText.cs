using System.Security.Cryptography;
using System.Text;

namespace DataExchange.Access.ConsentTexts;

/// <summary>The whole text that a person is shown before they answer. The same facts give the same text; it names no person.</summary>
/// <param name="Locale"><c>vi</c> or <c>en</c>.</param>
/// <param name="Body">The text; lines end with a line feed.</param>
public sealed record ConsentText(string Locale, string Body)
{
    /// <summary>The languages in which texts are composed.</summary>
    public static IReadOnlyList<string> Locales { get; } = ["vi", "en"];

    /// <summary>The lower-case hexadecimal SHA-256 of the body, UTF-8: what the evidence of a consent names.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Body)));
}
