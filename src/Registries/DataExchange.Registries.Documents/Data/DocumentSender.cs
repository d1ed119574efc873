using System.Globalization;
using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Documents.Sending;
using DataExchange.Registries.Values;
using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Documents.Data;

/// <summary>Issues documents: gives the number, writes the document and one delivery for each recipient, all or nothing.</summary>
internal sealed class DocumentSender(RegistryStore<DocumentsContext> store, TimeProvider time)
{
    private const int MaxAttempts = 25;
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    /// <summary>The document written, or every rule that the input breaks.</summary>
    /// <param name="input">The document.</param>
    /// <param name="caller">The agency that asks; null for none.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    public async Task<SendOutcome> SendAsync(SendDocumentInput input, string? caller, CancellationToken cancellationToken)
    {
        if (OwnNameRule.CheckIssuing(caller, input.Issuer) is { } foreign)
        {
            return new SendOutcome(null, [foreign]);
        }

        var errors = SendDocumentRules.Check(input);
        if (errors.Count > 0)
        {
            return new SendOutcome(null, errors);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(input, cancellationToken);
            }
            catch (DbUpdateException) when (attempt < MaxAttempts)
            {
                // Another document of the same agency or day took the number: take the next.
            }
        }
    }

    private async Task<SendOutcome> TryAsync(SendDocumentInput input, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        long? inReplyTo = null;
        if (input.InReplyTo is { } answered)
        {
            inReplyTo = await context.Documents.Where(d => d.DocumentId == answered).Select(d => (long?)d.Position).SingleOrDefaultAsync(cancellationToken);
            if (inReplyTo is null)
            {
                return new SendOutcome(null, [new(MutationErrorCode.UnknownDocument, "The document to answer does not exist.", "inReplyTo")]);
            }
        }

        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.ToOffset(VietnamOffset).DateTime);
        var number = await NextNumberAsync(context, input.Issuer, today.Year, cancellationToken);
        var position = await NextPositionAsync(context, today, cancellationToken);
        var document = ToRow(input, position, DocumentNumber.Create(number, input.Notation), today, inReplyTo);
        context.Add(document);
        context.AddRange(Parts(input, position, now.ToUnixTimeMilliseconds()));
        await context.SaveChangesAsync(cancellationToken);
        return new SendOutcome(document, []);
    }

    private static async Task<int> NextNumberAsync(DocumentsContext context, string issuer, int year, CancellationToken cancellationToken)
    {
        var sequence = await context.NumberSequences.AsTracking().SingleOrDefaultAsync(s => s.IssuerCode == issuer && s.Year == year, cancellationToken);
        if (sequence is null)
        {
            sequence = new NumberSequenceRow { IssuerCode = issuer, Year = year };
            context.Add(sequence);
        }

        return ++sequence.Last;
    }

    private static async Task<long> NextPositionAsync(DocumentsContext context, DateOnly day, CancellationToken cancellationToken)
    {
        var (from, after) = (DocumentPosition.From(day), DocumentPosition.After(day));
        var last = await context.Documents.Where(d => d.Position >= from && d.Position < after).MaxAsync(d => (long?)d.Position, cancellationToken);
        return last + 1 ?? from;
    }

    private static DocumentRow ToRow(SendDocumentInput input, long position, DocumentNumber number, DateOnly day, long? inReplyTo)
    {
        var source = day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);
        return new DocumentRow
        {
            Position = position,
            DocumentId = DocumentIds.Of(input.Issuer, source, number.Text),
            Number = number.Text,
            Notation = input.Notation,
            Subject = input.Subject,
            Type = input.Type,
            Urgency = input.Urgency,
            IssuedOn = day,
            IssuedOnSource = source,
            IssuerCode = input.Issuer,
            SignerCompetence = input.SignerCompetence,
            SignerPosition = input.SignerPosition,
            SignerName = input.SignerName,
            InReplyTo = inReplyTo,
        };
    }

    private static IEnumerable<object> Parts(SendDocumentInput input, long position, long at)
    {
        var deliveries = input.Recipients.Select((code, ordinal) => new DeliveryRow
        {
            Position = position,
            AgencyCode = code,
            Ordinal = ordinal,
            SentAt = at,
            UpdatedAt = at,
        });
        var sendings = input.Recipients.Select(code => new StatusChangeRow { Position = position, AgencyCode = code, At = at });
        var attachments = input.Attachments.Select((a, ordinal) => new AttachmentRow
        {
            Position = position,
            Ordinal = ordinal,
            Name = a.Name,
            MediaType = a.MediaType,
            SizeBytes = a.SizeBytes,
            Sha256 = a.Sha256.ToLowerInvariant(),
        });
        var concerns = Concerns(input).Distinct().Select((c, ordinal) => new ConcernRow
        {
            Position = position,
            Ordinal = ordinal,
            Kind = c.Kind,
            Key = c.Key,
            TypeCode = (int)input.Type,
        });
        var terms = SearchTerms.Of(input.Subject, DocumentIds.MaxTerms).Select(term => new TermRow { Term = term, Position = position });
        return [.. deliveries, .. sendings, .. attachments, .. concerns, .. terms];
    }

    private static IEnumerable<(SubjectKind Kind, string Key)> Concerns(SendDocumentInput input) =>
    [
        .. input.ConcernsCitizens.Select(key => (SubjectKind.Citizen, key)),
        .. input.ConcernsLandParcels.Select(key => (SubjectKind.LandParcel, key)),
        .. input.ConcernsOrganisations.Select(key => (SubjectKind.Organisation, key)),
    ];
}
