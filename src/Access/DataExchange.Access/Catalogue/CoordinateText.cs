namespace DataExchange.Access.Catalogue;

/// <summary>The two forms in which grants name fields: <c>Type.field</c> and the group <c>Type.*</c>.</summary>
public static class CoordinateText
{
    private const int MaxLength = 256;

    /// <summary>True for <c>Type.field</c>, each part a GraphQL name.</summary>
    public static bool IsField(string? text) => Split(text) is { } parts && IsName(parts.Field);

    /// <summary>True for <c>Type.*</c>.</summary>
    public static bool IsGroup(string? text) => Split(text) is { Field: "*" };

    /// <summary>The part before the dot of a field or group.</summary>
    /// <exception cref="ArgumentException">The text is neither.</exception>
    public static string TypeOf(string text)
        => Split(text) is { } parts && (parts.Field == "*" || IsName(parts.Field))
            ? parts.Type
            : throw new ArgumentException($"`{text}` is neither `Type.field` nor `Type.*`.", nameof(text));

    private static (string Type, string Field)? Split(string? text)
    {
        if (text is null || text.Length > MaxLength)
        {
            return null;
        }

        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && IsName(text[..dot]) ? (text[..dot], text[(dot + 1)..]) : null;
    }

    private static bool IsName(string text)
        => text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
