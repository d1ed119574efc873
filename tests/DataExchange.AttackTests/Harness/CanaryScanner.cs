using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using DataExchange.AttackTests.Worlds;

namespace DataExchange.AttackTests.Harness;

/// <summary>
/// Finds canaries in whatever left the registries: in clear, in base64 at each alignment, hexadecimal, percent-encoded, escaped for JSON, in UTF-16, and as an
/// unkeyed digest, which for a short number is as good as clear. Immutable.
/// </summary>
internal sealed class CanaryScanner
{
    private readonly (string Form, Canary Canary)[] _forms;
    private readonly SearchValues<string> _any;

    public CanaryScanner(IEnumerable<Canary> canaries)
    {
        _forms = [.. canaries.SelectMany(c => Forms(c.Text).Distinct(StringComparer.OrdinalIgnoreCase).Select(f => (f, c)))];
        _any = SearchValues.Create([.. _forms.Select(f => f.Form)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Each canary in the text, as <c>place: coordinate of row as form</c>.</summary>
    public IEnumerable<string> In(string place, string text) => text.AsSpan().ContainsAny(_any)
        ? _forms.Where(f => text.Contains(f.Form, StringComparison.OrdinalIgnoreCase)).Select(f => $"{place}: {f.Canary.Coordinate} of {f.Canary.Key} as {f.Form}")
        : [];

    /// <summary>Each canary in bytes of any kind.</summary>
    public IEnumerable<string> In(string place, ReadOnlySpan<byte> bytes) => In(place, Encoding.Latin1.GetString(bytes));

    private static IEnumerable<string> Forms(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        yield return text;
        yield return Convert.ToHexStringLower(utf8);
        yield return string.Concat(utf8.Select(b => $"%{b:X2}"));
        yield return string.Concat(text.Select(c => $"\\u{(int)c:X4}"));
        yield return string.Join('\0', text.ToCharArray());
        yield return Convert.ToHexStringLower(SHA256.HashData(utf8));
        yield return Convert.ToBase64String(SHA256.HashData(utf8))[..40];
        for (var alignment = 0; alignment < 3; alignment++)
        {
            // The characters at both ends depend on the neighbours of the value.
            var encoded = Convert.ToBase64String([.. new byte[alignment], .. utf8]).TrimEnd('=');
            var stable = encoded[(alignment == 0 ? 0 : alignment + 1)..^1];
            yield return stable;
            yield return stable.Replace('+', '-').Replace('/', '_');
        }
    }
}
