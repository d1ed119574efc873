namespace DataExchange.Registries.Documents.Data;

/// <summary>Counts of an agency's documents in a period.</summary>
/// <param name="From">The first day counted.</param>
/// <param name="To">The last day counted.</param>
/// <param name="Sent">Documents issued.</param>
/// <param name="ReceivedByStatus">Deliveries received, by their latest status.</param>
internal sealed record AgencyStatistics(DateOnly From, DateOnly To, int Sent, IReadOnlyList<StatusCount> ReceivedByStatus)
{
    /// <summary>Documents received.</summary>
    public int Received => ReceivedByStatus.Sum(s => s.Count);
}
