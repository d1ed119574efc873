namespace DataExchange.Registries.Documents.Data;

/// <summary>A word of a document's subject, without accents and in small letters.</summary>
internal sealed class TermRow
{
    /// <summary>The word.</summary>
    public string Term { get; set; } = "";

    /// <summary>The document.</summary>
    public long Position { get; set; }
}
