using System.Globalization;
using System.Text;
using DataExchange.Registries.Text;

namespace DataExchange.Registries.Documents.Exchange;

/// <summary>The words that a text is found by: without accents, in small letters, each once.</summary>
internal static class SearchTerms
{
    /// <summary>Longer words are cut here.</summary>
    public const int MaxLength = 32;

    /// <summary>The words of a text in the order of their first occurrence; at most <paramref name="limit"/>.</summary>
    public static IReadOnlyList<string> Of(string text, int limit)
    {
        var terms = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in VietnameseText.Decompose(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(Fold(rune));
            }
            else
            {
                Take(word, terms, limit);
            }
        }

        Take(word, terms, limit);
        return terms;
    }

    private static Rune Fold(Rune rune) => Rune.ToLowerInvariant(rune) is var lower && lower.Value == 'đ' ? new Rune('d') : lower;

    private static void Take(StringBuilder word, List<string> terms, int limit)
    {
        if (word.Length == 0)
        {
            return;
        }

        var term = word.ToString(0, Math.Min(word.Length, MaxLength));
        word.Clear();
        if (terms.Count < limit && !terms.Contains(term))
        {
            terms.Add(term);
        }
    }
}
