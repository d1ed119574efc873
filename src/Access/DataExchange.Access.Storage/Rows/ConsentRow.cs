namespace DataExchange.Access.Storage.Rows;

/// <summary>A consent as it stands now.</summary>
internal sealed class ConsentRow
{
    public required string Id { get; set; }

    /// <summary>The keyed hash of the person; with <see cref="AgreementId"/> what is searched by.</summary>
    public required string Subject { get; set; }

    public required string AgreementId { get; set; }

    /// <summary>Counts the changes; a writer that finds another value than it read has lost.</summary>
    public required int Version { get; set; }

    /// <summary>The consent as JSON.</summary>
    public required string Document { get; set; }
}
