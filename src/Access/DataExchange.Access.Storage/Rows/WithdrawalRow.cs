namespace DataExchange.Access.Storage.Rows;

/// <summary>A withdrawn consent of which something is still to be done; gone once all is.</summary>
internal sealed class WithdrawalRow
{
    public required string ConsentId { get; set; }

    public required string AgreementId { get; set; }

    /// <summary>When what is to be done next is late, in milliseconds since 1970.</summary>
    public required long DueAt { get; set; }
}
