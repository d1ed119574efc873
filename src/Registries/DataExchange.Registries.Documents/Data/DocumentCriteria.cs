using DataExchange.Registries.Documents.Exchange;

namespace DataExchange.Registries.Documents.Data;

/// <summary>Which documents; every condition given must hold. Agency codes in the new form.</summary>
internal sealed record DocumentCriteria
{
    public string? Issuer { get; init; }

    public string? Recipient { get; init; }

    public IReadOnlyList<DeliveryState>? States { get; init; }

    public IReadOnlyList<DocumentType>? Types { get; init; }

    public IReadOnlyList<Urgency>? Urgencies { get; init; }

    public DateOnly? IssuedFrom { get; init; }

    public DateOnly? IssuedTo { get; init; }

    public string? Number { get; init; }

    public string? InReplyTo { get; init; }

    public bool? HasDataQualityIssue { get; init; }

    /// <summary>The documents that fulfil the criteria.</summary>
    public IQueryable<DocumentRow> Apply(DocumentsContext context)
    {
        IQueryable<DocumentRow> rows = context.Documents;
        if (Issuer is { } issuer)
        {
            rows = rows.Where(d => d.IssuerCode == issuer);
        }

        if (Number is { } number)
        {
            rows = rows.Where(d => d.Number == number);
        }

        if (InReplyTo is { } answered)
        {
            rows = rows.Where(d => context.Documents.Any(o => o.DocumentId == answered && d.InReplyTo == o.Position));
        }

        return Delivered(context, Classified(Dated(rows)));
    }

    private IQueryable<DocumentRow> Dated(IQueryable<DocumentRow> rows)
    {
        if (IssuedFrom is { } first)
        {
            var from = DocumentPosition.From(first);
            rows = rows.Where(d => d.Position >= from);
        }

        if (IssuedTo is { } last)
        {
            // Documents without a day stand before all others, and are not issued before any day.
            var (earliest, after) = (DocumentPosition.From(DateOnly.FromDayNumber(1)), DocumentPosition.After(last));
            rows = rows.Where(d => d.Position >= earliest && d.Position < after);
        }

        return rows;
    }

    private IQueryable<DocumentRow> Classified(IQueryable<DocumentRow> rows)
    {
        if (Types is not null)
        {
            var codes = Types.Select(type => (int)type).ToArray();
            rows = rows.Where(d => codes.Contains(d.TypeCode));
        }

        if (Urgencies is not null)
        {
            var codes = Urgencies.Select(urgency => (int)urgency).ToArray();
            rows = rows.Where(d => codes.Contains(d.UrgencyCode));
        }

        return HasDataQualityIssue switch
        {
            true => rows.Where(d => d.QualityCode != 0),
            false => rows.Where(d => d.QualityCode == 0),
            null => rows,
        };
    }

    private IQueryable<DocumentRow> Delivered(DocumentsContext context, IQueryable<DocumentRow> rows)
    {
        var states = States?.Select(state => (int)state).ToArray();
        return (Recipient, states) switch
        {
            ({ } recipient, { } codes) => rows.Where(d => context.Deliveries.Any(v => v.Position == d.Position && v.AgencyCode == recipient && codes.Contains(v.StateCode))),
            ({ } recipient, null) => rows.Where(d => context.Deliveries.Any(v => v.Position == d.Position && v.AgencyCode == recipient)),
            (null, { } codes) => rows.Where(d => context.Deliveries.Any(v => v.Position == d.Position && codes.Contains(v.StateCode))),
            _ => rows,
        };
    }
}
