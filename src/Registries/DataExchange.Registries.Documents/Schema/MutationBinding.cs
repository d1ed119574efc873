using DataExchange.GraphQL.Server.Binding;
using DataExchange.Registries.Callers;
using DataExchange.Registries.Documents.Data;
using DataExchange.Registries.Documents.Sending;

namespace DataExchange.Registries.Documents.Schema;

/// <summary>The fields of `Mutation` and their payloads. What a field changes is announced once it is committed.</summary>
internal static class MutationBinding
{
    /// <summary>Binds the fields.</summary>
    public static ServerSchemaBuilder AddMutation(this ServerSchemaBuilder builder, DocumentSender sender, DeliveryReporter reporter, DocumentChanges changes) => builder
        .Mutation(mutation => mutation
            .Field("sendDocument", (context, cancellationToken) =>
            {
                var input = context.Argument<SendDocumentInput>("input")!;
                return new ValueTask<SendOutcome>(changes.AfterAsync(sender.SendAsync(input, CallingAgency.Of(context.Items), cancellationToken), sent => changes.Announce(sent, input)));
            })
            .Field("updateDeliveryStatus", (context, cancellationToken) =>
            {
                var input = context.Argument<UpdateDeliveryStatusInput>("input")!;
                return new ValueTask<ReportOutcome>(changes.AfterAsync(reporter.ReportAsync(input, CallingAgency.Of(context.Items), cancellationToken), reported => changes.Announce(reported, input)));
            })
            .Field("recallDocument", (context, cancellationToken) =>
            {
                var input = context.Argument<RecallDocumentInput>("input")!;
                return new ValueTask<RecallOutcome>(changes.AfterAsync(reporter.RecallAsync(input, CallingAgency.Of(context.Items), cancellationToken), changes.Announce));
            }))
        .Object<SendOutcome>("SendDocumentPayload")
        .Object<ReportOutcome>("UpdateDeliveryStatusPayload")
        .Object<RecallOutcome>("RecallDocumentPayload")
        .Object<MutationError>("MutationError");
}
