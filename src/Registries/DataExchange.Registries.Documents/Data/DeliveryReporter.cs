using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Documents.Sending;
using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Documents.Data;

/// <summary>Writes what recipients report and what senders ask back, step by step of the state machine.</summary>
internal sealed class DeliveryReporter(RegistryStore<DocumentsContext> store, TimeProvider time)
{
    private const int MaxAttempts = 25;

    /// <summary>The delivery after the report, or why there is no change.</summary>
    /// <param name="input">The report.</param>
    /// <param name="caller">The agency that asks; null for none.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public async Task<ReportOutcome> ReportAsync(UpdateDeliveryStatusInput input, string? caller, CancellationToken cancellationToken) =>
        OwnNameRule.CheckReporting(caller, input.Agency) is { } foreign ? new ReportOutcome(null, [foreign])
            : DeliveryReportRules.Check(input, out var next) is { } error ? new ReportOutcome(null, [error])
            : await RetryAsync(() => TryReportAsync(input, next, cancellationToken));

    /// <summary>Asks the recipients named, or all that can be asked, to give the document back.</summary>
    /// <param name="input">What is to be given back, and why.</param>
    /// <param name="caller">The agency that asks; null for none.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public async Task<RecallOutcome> RecallAsync(RecallDocumentInput input, string? caller, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > SendDocumentRules.MaxSubjectLength
            ? new RecallOutcome(null, [], [new(MutationErrorCode.ReasonRequired, "A recall needs a reason of at most 1,000 characters.", "reason")])
            : await RetryAsync(() => TryRecallAsync(input, caller, cancellationToken));

    private async Task<ReportOutcome> TryReportAsync(UpdateDeliveryStatusInput input, DeliveryState next, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        var document = await FindAsync(context, input.DocumentId, cancellationToken);
        if (document is null)
        {
            return new ReportOutcome(null, [UnknownDocument()]);
        }

        var delivery = await context.Deliveries.AsTracking()
            .SingleOrDefaultAsync(d => d.Position == document.Position && d.AgencyCode == input.Agency, cancellationToken);
        if (delivery is null)
        {
            return new ReportOutcome(null, [NotARecipient(input.Agency, "agency")]);
        }

        if (DeliveryReportRules.CheckStep(delivery.State, delivery.BeforeRecall, next) is { } error)
        {
            return new ReportOutcome(delivery, [error]);
        }

        context.Add(Step(delivery, next, input.Department, input.Description));
        await context.SaveChangesAsync(cancellationToken);
        return new ReportOutcome(delivery, []);
    }

    private async Task<RecallOutcome> TryRecallAsync(RecallDocumentInput input, string? caller, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        var document = await FindAsync(context, input.DocumentId, cancellationToken);
        if (document is null)
        {
            return new RecallOutcome(null, [], [UnknownDocument()]);
        }

        if (OwnNameRule.CheckRecalling(caller, document.IssuerCode) is { } foreign)
        {
            return new RecallOutcome(null, [], [foreign]);
        }

        var deliveries = await context.Deliveries.AsTracking()
            .Where(d => d.Position == document.Position).OrderBy(d => d.Ordinal).ToListAsync(cancellationToken);
        var errors = new List<MutationError>();
        var asked = new List<DeliveryRow>();
        foreach (var code in (input.Recipients ?? [.. deliveries.Select(d => d.AgencyCode)]).Distinct())
        {
            var delivery = deliveries.Find(d => d.AgencyCode == code);
            if (delivery is null)
            {
                errors.Add(NotARecipient(code, "recipients"));
            }
            else if (DeliveryReportRules.CheckStep(delivery.State, delivery.BeforeRecall, DeliveryState.RecallRequested) is { } error)
            {
                errors.Add(error with { Message = $"`{code}`: {error.Message}", Field = "recipients" });
            }
            else
            {
                context.Add(Step(delivery, DeliveryState.RecallRequested, department: null, input.Reason));
                asked.Add(delivery);
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        return new RecallOutcome(document, asked, errors);
    }

    private StatusChangeRow Step(DeliveryRow delivery, DeliveryState next, string? department, string? description)
    {
        if (next == DeliveryState.RecallRequested)
        {
            // After a recall that was refused the delivery still stands where the first one found it.
            delivery.BeforeRecall = delivery.State == DeliveryState.RecallRefused ? delivery.BeforeRecall : delivery.State;
        }

        // INVARIANT: times in a history never go back, whatever the clock does.
        delivery.UpdatedAt = Math.Max(delivery.UpdatedAt, time.GetUtcNow().ToUnixTimeMilliseconds());
        delivery.State = next;
        delivery.Steps++;
        return new StatusChangeRow
        {
            Position = delivery.Position,
            AgencyCode = delivery.AgencyCode,
            Step = delivery.Steps,
            State = next,
            At = delivery.UpdatedAt,
            Department = department,
            Description = description,
        };
    }

    private static Task<DocumentRow?> FindAsync(DocumentsContext context, string documentId, CancellationToken cancellationToken) =>
        context.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.DocumentId == documentId, cancellationToken);

    private static async Task<T> RetryAsync<T>(Func<Task<T>> attempt)
    {
        for (var count = 1; ; count++)
        {
            try
            {
                return await attempt();
            }
            catch (DbUpdateException) when (count < MaxAttempts)
            {
                // Another report came first: judge this one again by what stands now.
            }
        }
    }

    private static MutationError UnknownDocument() => new(MutationErrorCode.UnknownDocument, "The document does not exist.", "documentId");

    private static MutationError NotARecipient(string code, string field) =>
        new(MutationErrorCode.NotARecipient, $"`{code}` is not a recipient of the document.", field);
}
