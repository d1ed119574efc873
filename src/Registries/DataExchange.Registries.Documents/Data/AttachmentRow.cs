namespace DataExchange.Registries.Documents.Data;

/// <summary>A file that belongs to a document.</summary>
internal sealed class AttachmentRow
{
    /// <summary>The document.</summary>
    public long Position { get; set; }

    /// <summary>The place among the attachments, from zero.</summary>
    public int Ordinal { get; set; }

    /// <summary>The file name.</summary>
    public string? Name { get; set; }

    /// <summary>The media type.</summary>
    public string? MediaType { get; set; }

    /// <summary>The size in bytes.</summary>
    public int SizeBytes { get; set; }

    /// <summary>The hash of the content in hexadecimal digits.</summary>
    public string? Sha256 { get; set; }
}
