using System.Globalization;
using System.Text;
using DataExchange.Access.Documents.Nodes;

namespace DataExchange.Access.Documents.Writing;

/// <summary>Writes block YAML in one way only: two spaces, quotes only where a reader could err. Not thread-safe.</summary>
internal sealed class YamlWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>What was written.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>A key with a single value, already written as YAML; left out where the value is null.</summary>
    internal YamlWriter Entry(int indent, string key, string? value)
    {
        if (value is not null)
        {
            Line(indent, $"{key}: {value}");
        }

        return this;
    }

    /// <summary>A key with nothing behind it on its line.</summary>
    internal YamlWriter Key(int indent, string key) => Line(indent, key + ":");

    /// <summary>A key with a list of single values, already written as YAML.</summary>
    internal YamlWriter List(int indent, string key, IReadOnlyCollection<string> items)
    {
        if (items.Count == 0)
        {
            return Line(indent, key + ": []");
        }

        Key(indent, key);
        foreach (var item in items)
        {
            Line(indent + 1, "- " + item);
        }

        return this;
    }

    internal YamlWriter Line(int indent, string text)
    {
        _text.Append(' ', indent * 2).Append(text).Append('\n');
        return this;
    }

    internal static string? Text(string? text)
        => text is null ? null
            : text.Length > 0 && PlainText.IsSafe(text) ? text
            : text.All(IsPrintable) ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
            : DoubleQuoted(text);

    internal static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Truth(bool value) => value ? "true" : "false";

    // Line breaks, controls, marks that YAML strips and halves of surrogate pairs stand escaped or not at all.
    private static bool IsPrintable(char c)
        => c >= ' ' && char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                quoted.Append("\\U").Append(char.ConvertToUtf32(text, i++).ToString("X8", CultureInfo.InvariantCulture));
            }
            else
            {
                Append(quoted, text[i]);
            }
        }

        return quoted.Append('"').ToString();
    }

    private static StringBuilder Append(StringBuilder quoted, char c) => c switch
    {
        '"' or '\\' => quoted.Append('\\').Append(c),
        '\n' => quoted.Append("\\n"),
        '\t' => quoted.Append("\\t"),
        _ when IsPrintable(c) => quoted.Append(c),
        _ => quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
    };
}
