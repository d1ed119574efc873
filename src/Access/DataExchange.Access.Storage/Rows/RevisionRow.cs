namespace DataExchange.Access.Storage.Rows;

/// <summary>The one row that says where the store stands.</summary>
internal sealed class RevisionRow
{
    /// <summary>The only key there is.</summary>
    internal const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    public long Revision { get; set; }
}
