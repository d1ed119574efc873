using DataExchange.GraphQL.Server.Binding;
using DataExchange.Registries.Documents.Data;
using DataExchange.Registries.Documents.Sending;

namespace DataExchange.Registries.Documents.Schema;

/// <summary>The fields of `Mutation` and their payloads.</summary>
internal static class MutationBinding
{
    /// <summary>Binds the fields.</summary>
    public static ServerSchemaBuilder AddMutation(this ServerSchemaBuilder builder, DocumentSender sender, DeliveryReporter reporter) => builder
        .Mutation(mutation => mutation
            .Field("sendDocument", (context, cancellationToken) =>
                new ValueTask<SendOutcome>(sender.SendAsync(context.Argument<SendDocumentInput>("input")!, cancellationToken)))
            .Field("updateDeliveryStatus", (context, cancellationToken) =>
                new ValueTask<ReportOutcome>(reporter.ReportAsync(context.Argument<UpdateDeliveryStatusInput>("input")!, cancellationToken)))
            .Field("recallDocument", (context, cancellationToken) =>
                new ValueTask<RecallOutcome>(reporter.RecallAsync(context.Argument<RecallDocumentInput>("input")!, cancellationToken))))
        .Object<SendOutcome>("SendDocumentPayload")
        .Object<ReportOutcome>("UpdateDeliveryStatusPayload")
        .Object<RecallOutcome>("RecallDocumentPayload")
        .Object<MutationError>("MutationError");
}
