using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Documents.Agreements;

namespace DataExchange.Access.Documents.Importing;

/// <summary>Tells two contents apart in the words of their documents: terms line by line, each clause as one line.</summary>
internal static class ContentChanges
{
    /// <summary>The lines that only the first has, then those that only the second has; empty where nothing but the order differs, or nothing.</summary>
    internal static ImmutableArray<string> Between(Agreement? before, Agreement after)
    {
        var (old, @new) = (before is null ? [] : Lines(before), Lines(after));
        return [.. old.Except(@new, StringComparer.Ordinal).Select(l => "- " + l), .. @new.Except(old, StringComparer.Ordinal).Select(l => "+ " + l)];
    }

    private static List<string> Lines(Agreement agreement)
    {
        var lines = new List<string>();
        var key = "";
        foreach (var line in AgreementYaml.Write(agreement).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            key = line[0] == ' ' ? key : line.TrimEnd(':');
            Add(lines, line, key);
        }

        return lines;
    }

    private static void Add(List<string> lines, string line, string key)
    {
        if (line.StartsWith("    ", StringComparison.Ordinal))
        {
            lines[^1] += ", " + line.Trim();
        }
        else if (line[0] == ' ')
        {
            lines.Add($"{key}: {line.Trim().TrimStart('-').TrimStart()}");
        }
        else if (!line.EndsWith(':'))
        {
            lines.Add(line);
        }
    }
}
