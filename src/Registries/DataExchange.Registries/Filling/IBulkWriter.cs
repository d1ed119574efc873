namespace DataExchange.Registries.Filling;

/// <summary>Appends rows to tables as fast as the provider can.</summary>
internal interface IBulkWriter : IAsyncDisposable
{
    /// <summary>Appends the rows; they are durable no later than the end of filling.</summary>
    Task WriteAsync(BulkTable table, IReadOnlyList<object> rows, CancellationToken cancellationToken);
}
