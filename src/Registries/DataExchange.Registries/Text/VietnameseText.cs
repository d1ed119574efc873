namespace DataExchange.Registries.Text;

/// <summary>Comparison of Vietnamese words that are spelt in more than one way.</summary>
public static class VietnameseText
{
    // The tone of oa, oe, uy stands on the first vowel (Hòa) or on the second (Hoà): both are in use.
    private static readonly (string Second, string First)[] TonePlacements =
    [
        ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"),
        ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"),
        ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
    ];

    /// <summary>The text with every Vietnamese letter as one code point, as NFC has it.</summary>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return VietnameseLetters.Compose(text);
    }

    /// <summary>The text with every Vietnamese letter as a base letter and its marks, as NFD has it.</summary>
    public static string Decompose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return VietnameseLetters.Decompose(text);
    }

    /// <summary>
    /// The form under which two spellings of one name are equal: NFC, lower case, single spaces, tone on the first vowel of
    /// an open oa, oe or uy. It keeps every diacritic, so that Hoa and Hóa stay apart.
    /// </summary>
    public static string SearchKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Compose(text).ToLowerInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', words.Select(PlaceTone));
    }

    private static string PlaceTone(string word)
    {
        // After q the u belongs to the consonant: quý has its only vowel in y.
        if (word.StartsWith("qu", StringComparison.Ordinal))
        {
            return word;
        }

        foreach (var (second, first) in TonePlacements)
        {
            if (word.EndsWith(second, StringComparison.Ordinal))
            {
                return string.Concat(word.AsSpan(0, word.Length - 2), first);
            }
        }

        return word;
    }
}
