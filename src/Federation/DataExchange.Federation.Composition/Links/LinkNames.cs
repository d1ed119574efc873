namespace DataExchange.Federation.Composition.Links;

/// <summary>INVALID_LINK_DIRECTIVE_USAGE: the names that links bring into a schema cannot be taken for each other. See <see href="https://specs.apollo.dev/link/v1.0/#sec-Name-mangling"/>.</summary>
internal static class LinkNames
{
    /// <summary>What is wrong with the names of a link beside those before it; null for nothing.</summary>
    public static string? Problem(SubgraphLink link, IReadOnlyList<SubgraphLink> before) =>
        before.Any(o => o.Identity == link.Identity) ? $"`{link.Identity}` is linked twice."
        : OfNamespace(link, before)
        ?? link.Imports.Select(i => OfImport(link, i.Key, i.Value, before)).FirstOrDefault(p => p is not null);

    public static bool IsName(string text) =>
        text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] == '_') && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static string? OfNamespace(SubgraphLink link, IReadOnlyList<SubgraphLink> before) =>
        link.Namespace.Contains("__", StringComparison.Ordinal) || link.Namespace.EndsWith('_')
            ? $"`{link.Identity}` cannot be linked as `{link.Namespace}`: two underscores, or one at the end, part its name from those of its elements."
        : before.FirstOrDefault(o => o.Namespace == link.Namespace) is { } same ? $"`{same.Identity}` and `{link.Identity}` are both linked as `{link.Namespace}`."
        : before.FirstOrDefault(o => o.Imports.Any(i => IsUnder(i.Value, link.Namespace))) is { } confusing ? $"An import of `{confusing.Identity}` could be taken for a name of `{link.Identity}`, which is linked as `{link.Namespace}`."
        : null;

    private static string? OfImport(SubgraphLink link, string name, string alias, IReadOnlyList<SubgraphLink> before)
    {
        if (before.FirstOrDefault(o => o.Imports.ContainsValue(alias)) is { } other)
        {
            return $"`{alias}` is imported from `{other.Identity}` and from `{link.Identity}`.";
        }

        if (before.FirstOrDefault(o => IsUnder(alias, o.Namespace)) is { } owner)
        {
            return $"`{name}` of `{link.Identity}` is imported as `{alias}`, which could be taken for a name of `{owner.Identity}`.";
        }

        return IsUnder(alias, link.Namespace) && Own(link, alias) != name ? $"`{name}` of `{link.Identity}` is imported as `{alias}`, which is the name of another of its elements." : null;
    }

    // Whether a name is one that a link gives without an import: its namespace for the directive of its own name, and what it prefixes.
    private static bool IsUnder(string alias, string ofNamespace) =>
        alias == "@" + ofNamespace || alias.TrimStart('@').StartsWith(ofNamespace + "__", StringComparison.Ordinal);

    private static string Own(SubgraphLink link, string alias)
    {
        var bare = alias.TrimStart('@');
        var own = bare == link.Namespace ? link.Name : bare[(link.Namespace.Length + 2)..];
        return alias[0] == '@' ? "@" + own : own;
    }
}
