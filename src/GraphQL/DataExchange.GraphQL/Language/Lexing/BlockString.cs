namespace DataExchange.GraphQL.Language;

/// <summary>The value of block strings. See <see href="https://spec.graphql.org/September2025/#BlockStringValue()"/>.</summary>
internal static class BlockString
{
    /// <summary>Takes off the common indentation and the blank lines at both ends; lines end in LF.</summary>
    public static string Dedent(string raw)
    {
        var lines = raw.ReplaceLineEndingsOfGrammar().Split('\n');
        var indent = CommonIndent(lines, 1);
        var first = 0;
        var last = lines.Length - 1;
        while (first <= last && IsBlank(lines[first]))
        {
            first++;
        }

        while (last >= first && IsBlank(lines[last]))
        {
            last--;
        }

        for (var i = Math.Max(first, 1); i <= last; i++)
        {
            lines[i] = lines[i].Length > indent ? lines[i][indent..] : IsBlank(lines[i]) ? "" : lines[i];
        }

        return string.Join('\n', lines, first, last - first + 1);
    }

    /// <summary>The smallest indentation of the lines from <paramref name="from"/> on that are not blank; 0 when all are.</summary>
    public static int CommonIndent(string[] lines, int from)
    {
        var common = int.MaxValue;
        for (var i = from; i < lines.Length; i++)
        {
            var indent = Indent(lines[i]);
            if (indent < lines[i].Length)
            {
                common = Math.Min(common, indent);
            }
        }

        return common == int.MaxValue ? 0 : common;
    }

    public static bool IsBlank(string line) => Indent(line) == line.Length;

    private static int Indent(string line)
    {
        var length = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return length < 0 ? line.Length : length;
    }

    // LineTerminator :: LF | CR LF | CR; the other line ends that .NET knows are ordinary characters here.
    private static string ReplaceLineEndingsOfGrammar(this string raw) =>
        raw.Contains('\r', StringComparison.Ordinal)
            ? raw.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : raw;
}
