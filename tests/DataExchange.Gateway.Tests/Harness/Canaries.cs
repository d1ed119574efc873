namespace DataExchange.Gateway.Tests.Harness;

/// <summary>Values that stand in cells which nobody is granted by default. Wherever one is found outside a registry, a denial has failed.</summary>
internal static class Canaries
{
    /// <summary>Stands in every secret text.</summary>
    public const string Text = "CANARY";

    /// <summary>Stands in every secret number.</summary>
    public const int Number = 424_242_001;

    /// <summary>Which canaries a text shows, in clear, base64 or hexadecimal form.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        string[] forms = [Text, Number.ToString(System.Globalization.CultureInfo.InvariantCulture)[..6], "Q0FOQVJZ", "43414E415259"];
        return [.. forms.Where(f => text.Contains(f, StringComparison.OrdinalIgnoreCase))];
    }
}
