using System.Globalization;
using System.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>Prints string values, quoted or as block strings.</summary>
internal static class StringPrinter
{
    private const int LongestInlineBlock = 70;

    public static void Print(PrintWriter text, StringValueNode node)
    {
        if (!node.IsBlock || text.IsCompact || !TryPrintBlock(text, node.Value))
        {
            text.Write(Quote(node.Value));
        }
    }

    public static string Quote(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (var rune in value.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < 0x20 or (>= 0x7f and < 0xa0) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
                _ => quoted.Append(rune.ToString()),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Prints a block string when there is a form whose value, dedented, is <paramref name="value"/> again.</summary>
    private static bool TryPrintBlock(PrintWriter text, string value)
    {
        var lines = value.Split('\n');
        if (value.Contains('\r', StringComparison.Ordinal) || (value.Length > 0 && (BlockString.IsBlank(lines[0]) || BlockString.IsBlank(lines[^1]))))
        {
            return false;
        }

        var canStartInline = BlockString.CommonIndent(lines, 1) == 0;
        var canStartBelow = BlockString.CommonIndent(lines, 0) == 0;
        if (!canStartInline && !canStartBelow)
        {
            return false;
        }

        var isInline = canStartInline && (!canStartBelow || (lines.Length == 1 && value.Length <= LongestInlineBlock));
        text.Write("\"\"\"");
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
            _ = i == 0 && isInline ? text.Write(line) : text.RawLine(line);
        }

        var endsInline = isInline && lines.Length == 1 && !value.EndsWith('"') && !value.EndsWith('\\');
        _ = endsInline ? text.Write("\"\"\"") : text.RawLine("\"\"\"");
        return true;
    }
}
