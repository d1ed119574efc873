using System.Collections.Immutable;
using System.Globalization;
using DataExchange.Access.Documents.Nodes;

namespace DataExchange.Access.Documents.Reading;

/// <summary>Takes the keys of a mapping one by one, each with its type; what is not taken is unknown. Not thread-safe.</summary>
internal sealed class MappingReader
{
    private readonly Dictionary<string, (ScalarNode Key, Node Value)> _entries = [];
    private readonly List<string> _known = [];
    private readonly MappingNode? _mapping;
    private readonly Place _place;

    private MappingReader(Node node, string what, ProblemList problems)
    {
        (Problems, _place) = (problems, node.Place);
        if (node is MappingNode mapping)
        {
            _mapping = mapping;
            _entries = mapping.Entries.ToDictionary(e => e.Key.Text, StringComparer.Ordinal);
        }
        else
        {
            problems.Add(node.Place, $"{what} is {node.Kind}; expected keys with values.");
        }
    }

    internal ProblemList Problems { get; }

    /// <summary>Reads a mapping: what <paramref name="read"/> takes is known, everything else is a mistake.</summary>
    internal static T Read<T>(Node node, string what, ProblemList problems, Func<MappingReader, T> read)
    {
        var reader = new MappingReader(node, what, problems);
        var item = read(reader);
        reader.ReportUnknown();
        return item;
    }

    /// <summary>The value of a key; a mistake where it is missing and required.</summary>
    internal Node? Take(string key, bool required)
    {
        if (!_known.Contains(key, StringComparer.Ordinal))
        {
            _known.Add(key);
        }

        if (_entries.TryGetValue(key, out var entry))
        {
            return entry.Value;
        }

        if (required && _mapping is not null)
        {
            Problems.Add(_place, $"The key `{key}` is missing; expected it here.");
        }

        return null;
    }

    /// <summary>A text; one that readers of YAML take for something else must stand in quotes.</summary>
    internal string? Text(string key, bool required = false) => Take(key, required) is { } node ? TextOf(node, key) : null;

    /// <summary>A text that is there; empty where a mistake was found.</summary>
    internal string RequiredText(string key) => Text(key, required: true) ?? "";

    /// <summary>A whole number of 0 or more.</summary>
    internal int? Number(string key, bool required = false)
    {
        if (Take(key, required) is not { } node)
        {
            return null;
        }

        if (node is ScalarNode { IsPlain: true } scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == scalar.Text)
        {
            return number;
        }

        Wrong(node, key, "a whole number such as `30`");
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>, nothing else.</summary>
    internal bool Truth(string key, bool otherwise)
    {
        if (Take(key, required: false) is not { } node)
        {
            return otherwise;
        }

        if (node is ScalarNode { IsPlain: true, Text: "true" or "false" } scalar)
        {
            return scalar.Text == "true";
        }

        Wrong(node, key, "`true` or `false`");
        return otherwise;
    }

    /// <summary>A day such as <c>2026-01-01</c>.</summary>
    internal DateOnly? Day(string key, bool required = false)
    {
        if (Take(key, required) is not { } node)
        {
            return null;
        }

        if (node is ScalarNode scalar && DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Wrong(node, key, "a day such as `2026-01-01`");
        return null;
    }

    /// <summary>One of the names of an enumeration.</summary>
    internal TEnum Name<TEnum>(string key, TEnum otherwise, bool required = false) where TEnum : struct, Enum
        => Take(key, required) is { } node ? NameOf(node, key, otherwise) : otherwise;

    /// <summary>A list, each item read by <paramref name="read"/>; items that gave a mistake are left out.</summary>
    internal ImmutableArray<T> List<T>(string key, Func<Node, (T Item, bool IsRead)> read, bool required = false)
    {
        switch (Take(key, required))
        {
            case null:
                return [];
            case ListNode list:
                return [.. list.Items.Select(read).Where(r => r.IsRead).Select(r => r.Item)];
            case var other:
                Wrong(other, key, "a list");
                return [];
        }
    }

    internal string? TextOf(Node node, string key)
    {
        if (node is not ScalarNode scalar)
        {
            Wrong(node, key, "a text");
            return null;
        }

        if (scalar.IsPlain && PlainText.IsAmbiguous(scalar.Text))
        {
            Problems.Add(node.Place, scalar.Text.Length == 0
                ? $"`{key}` has no value; expected one, or no key."
                : $"`{key}` is `{scalar.Text}` without quotes, which readers of YAML take for something else than a text; expected '{scalar.Text}' in quotes.");
            return null;
        }

        return scalar.Text;
    }

    internal TEnum NameOf<TEnum>(Node node, string key, TEnum otherwise) where TEnum : struct, Enum
    {
        if (node is ScalarNode scalar && WireName.TryParse<TEnum>(scalar.Text, out var value))
        {
            return value;
        }

        Wrong(node, key, "one of " + string.Join(", ", Enum.GetValues<TEnum>().Select(v => $"`{WireName.Of(v)}`")));
        return otherwise;
    }

    private void Wrong(Node node, string key, string expected)
        => Problems.Add(node.Place, $"`{key}` is {(node is ScalarNode scalar ? Shown(scalar) : node.Kind)}; expected {expected}.");

    private static string Shown(ScalarNode scalar)
        => scalar.Text.Length == 0 ? "empty" : $"`{(scalar.Text.Length > 60 ? scalar.Text[..60] + "…" : scalar.Text)}`{(scalar.IsPlain ? "" : " in quotes")}";

    private void ReportUnknown()
    {
        foreach (var (key, _) in _mapping?.Entries ?? [])
        {
            if (!_known.Contains(key.Text, StringComparer.Ordinal))
            {
                Problems.Add(key.Place, $"The key `{key.Text}` is not known here; expected one of {string.Join(", ", _known.Select(k => $"`{k}`"))}.");
            }
        }
    }
}
