namespace DataExchange.Access.Storage.Rows;

/// <summary>A person of whom something was shown under an agreement on one day, as a keyed hash.</summary>
internal sealed class AgreementSubjectRow
{
    public required string AgreementId { get; set; }

    /// <summary>The day's number since 0001-01-01.</summary>
    public required int Day { get; set; }

    public required string Subject { get; set; }
}
