namespace DataExchange.Access.Storage.Rows;

/// <summary>An agency, client, purpose, catalogue entry or version of an agreement, as it stands now.</summary>
internal sealed class ItemRow
{
    public required string Kind { get; set; }

    /// <summary>The item's key in words, unique within its kind.</summary>
    public required string Key { get; set; }

    /// <summary>The item as JSON.</summary>
    public required string Document { get; set; }

    /// <summary>The revision that wrote it.</summary>
    public required long Revision { get; set; }
}
