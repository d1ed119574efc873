namespace DataExchange.Access.Consents;

/// <summary>The lower-case hexadecimal SHA-256 of the two texts that a person can be shown, UTF-8.</summary>
/// <param name="Vi">Of the Vietnamese text.</param>
/// <param name="En">Of the English text.</param>
public sealed record ConsentTextHashes(string Vi, string En)
{
    /// <summary>The hash of the text in this language, or null where there is no such text.</summary>
    /// <param name="locale"><c>vi</c> or <c>en</c>.</param>
    public string? Of(string locale) => locale switch { "vi" => Vi, "en" => En, _ => null };
}
