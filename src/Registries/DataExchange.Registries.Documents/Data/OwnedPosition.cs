namespace DataExchange.Registries.Documents.Data;

/// <summary>A document in somebody's list.</summary>
internal sealed class OwnedPosition
{
    /// <summary>Whose list: the key of a subject or the code of an agency.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Which document.</summary>
    public long Position { get; init; }
}
