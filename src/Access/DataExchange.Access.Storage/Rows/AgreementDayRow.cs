namespace DataExchange.Access.Storage.Rows;

/// <summary>How much of an agreement was used on one day.</summary>
internal sealed class AgreementDayRow
{
    public required string AgreementId { get; set; }

    /// <summary>The day's number since 0001-01-01.</summary>
    public required int Day { get; set; }

    public required int Requests { get; set; }

    public required int Subjects { get; set; }
}
