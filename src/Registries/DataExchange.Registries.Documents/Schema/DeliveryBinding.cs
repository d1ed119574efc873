using DataExchange.GraphQL.Server.Binding;
using DataExchange.Registries.Documents.Data;
using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Reference;

namespace DataExchange.Registries.Documents.Schema;

/// <summary>`Delivery` and its history.</summary>
internal static class DeliveryBinding
{
    /// <summary>Binds the types; histories are one command for all deliveries of the level.</summary>
    public static ServerSchemaBuilder AddDeliveries(this ServerSchemaBuilder builder, PartReader parts) => builder
        .Object<DeliveryRow>("Delivery", delivery => delivery
            .Field("agency", d => AgencyTable.Find(d.AgencyCode))
            .Field("status", d => DeliveryStates.CodeOf(d.State))
            .Field("sentAt", d => Instants.Of(d.SentAt))
            .Field("updatedAt", d => Instants.Of(d.UpdatedAt))
            .Batch("history", (rows, _, cancellationToken) =>
                new ValueTask<IReadOnlyList<IReadOnlyList<StatusChangeRow>>>(parts.HistoryAsync(rows, cancellationToken))))
        .Object<StatusChangeRow>("DeliveryStatusChange", change => change
            .Field("status", s => DeliveryStates.CodeOf(s.State))
            .Field("at", s => Instants.Of(s.At)));
}
