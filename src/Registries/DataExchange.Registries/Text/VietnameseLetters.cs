using System.Collections.Frozen;
using System.Text;

namespace DataExchange.Registries.Text;

/// <summary>
/// Composition and decomposition of the Vietnamese letters, as NFC and NFD have it. The programs run without the
/// culture data that the platform's own normalisation needs, and this alphabet is small and closed.
/// </summary>
internal static class VietnameseLetters
{
    private const char Horn = '\u031B';
    private const char DotBelow = '\u0323';

    // Each row: the letter without a tone, then with grave, acute, hook above, tilde, dot below.
    private static readonly string[] Rows =
    [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
        "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ];

    private static readonly char[] Tones = ['\0', '\u0300', '\u0301', '\u0309', '\u0303', DotBelow];

    private static readonly FrozenDictionary<char, string> Shapes = new Dictionary<char, string>
    {
        ['ă'] = "a\u0306",
        ['â'] = "a\u0302",
        ['ê'] = "e\u0302",
        ['ô'] = "o\u0302",
        ['ơ'] = "o\u031B",
        ['ư'] = "u\u031B",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, string> Decomposed = Table();

    private static readonly FrozenDictionary<string, char> Composed =
        Decomposed.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The text with every Vietnamese letter as one code point.</summary>
    public static string Compose(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            while (end < text.Length && IsMark(text[end]))
            {
                end++;
            }

            Append(result, text.AsSpan(at, end - at));
            at = end;
        }

        return result.ToString();
    }

    /// <summary>The text with every Vietnamese letter as a base letter and its marks in canonical order.</summary>
    public static string Decompose(string text)
    {
        var result = new StringBuilder(text.Length * 2);
        foreach (var letter in text)
        {
            _ = Decomposed.TryGetValue(letter, out var marks) ? result.Append(marks) : result.Append(letter);
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, ReadOnlySpan<char> cluster)
    {
        if (cluster.Length == 1)
        {
            _ = result.Append(cluster[0]);
            return;
        }

        // A letter that is already part composed, as ê + acute, is taken apart first.
        var canonical = Canonical(Decompose(cluster.ToString()));
        _ = Composed.TryGetValue(canonical, out var letter) ? result.Append(letter) : result.Append(cluster);
    }

    private static string Canonical(string cluster) =>
        string.Concat(cluster.Take(1).Concat(cluster.Skip(1).OrderBy(CombiningClass)));

    private static int CombiningClass(char mark) => mark switch { Horn => 216, DotBelow => 220, _ => 230 };

    private static bool IsMark(char letter) => letter is >= '\u0300' and <= '\u036F';

    private static FrozenDictionary<char, string> Table()
    {
        var table = new Dictionary<char, string>();
        foreach (var row in Rows)
        {
            for (var tone = 0; tone < row.Length; tone++)
            {
                var marks = Shapes.GetValueOrDefault(row[0], row[..1]) + (tone == 0 ? string.Empty : Tones[tone]);
                if (marks.Length > 1)
                {
                    table[row[tone]] = Canonical(marks);
                    table[char.ToUpperInvariant(row[tone])] = Canonical(char.ToUpperInvariant(marks[0]) + marks[1..]);
                }
            }
        }

        return table.ToFrozenDictionary();
    }
}
