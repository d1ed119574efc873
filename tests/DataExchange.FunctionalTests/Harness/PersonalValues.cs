using System.Text;

namespace DataExchange.FunctionalTests.Harness;

/// <summary>The forms in which a value could hide among bytes: plain, in UTF-16, decomposed, in hexadecimal, in base64 at each of its three alignments.</summary>
internal static class PersonalValues
{
    /// <summary>The forms of a value that the bytes have; none when the value is not there.</summary>
    public static IReadOnlyList<string> FoundIn(ReadOnlyMemory<byte> bytes, string value) =>
        [.. Forms(value).Where(f => bytes.Span.IndexOf(f.Bytes) >= 0).Select(f => $"{value} as {f.Name}")];

    private static IEnumerable<(string Name, byte[] Bytes)> Forms(string value)
    {
        foreach (var text in (string[])[.. new[] { value, value.Normalize(NormalizationForm.FormD), JsonEscaped(value) }.Distinct()])
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            yield return ("text", utf8);
            yield return ("UTF-16", Encoding.Unicode.GetBytes(text));
            yield return ("hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8)));
            yield return ("upper-case hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexString(utf8)));
            for (var alignment = 0; alignment < 3; alignment++)
            {
                // The characters at both ends depend on the neighbours of the value.
                var encoded = Convert.ToBase64String([.. new byte[alignment], .. utf8]).TrimEnd('=');
                var stable = encoded[(alignment == 0 ? 0 : alignment + 1)..^1];
                yield return ("base64", Encoding.ASCII.GetBytes(stable));
                yield return ("base64url", Encoding.ASCII.GetBytes(stable.Replace('+', '-').Replace('/', '_')));
            }
        }
    }

    private static string JsonEscaped(string value) => string.Concat(value.Select(c => c < 128 ? c.ToString() : $"\\u{(int)c:X4}"));
}
