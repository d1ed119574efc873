namespace DataExchange.Access.Storage.Rows;

/// <summary>A text that people were shown; never changed.</summary>
internal sealed class ConsentTextRow
{
    /// <summary>The hexadecimal SHA-256 of the body.</summary>
    public required string Hash { get; set; }

    public required string Locale { get; set; }

    public required string Body { get; set; }
}
