using System.Globalization;

namespace DataExchange.Federation.Composition.Links;

/// <summary>The version of a linked specification, <c>vMAJOR.MINOR</c>.</summary>
internal readonly record struct LinkVersion(int Major, int Minor) : IComparable<LinkVersion>
{
    public static LinkVersion? Parse(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return text.Length > 3 && text[0] == 'v' && dot > 1
            && int.TryParse(text.AsSpan(1, dot - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            ? new LinkVersion(major, minor)
            : null;
    }

    public int CompareTo(LinkVersion other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"v{Major}.{Minor}");
}
