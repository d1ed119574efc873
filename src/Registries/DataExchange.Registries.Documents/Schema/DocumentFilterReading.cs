using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Documents.Data;
using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Paging;

namespace DataExchange.Registries.Documents.Schema;

/// <summary>Reads the inputs `DocumentFilter` and `DocumentOrder`.</summary>
internal static class DocumentFilterReading
{
    /// <summary>The criteria that the argument `where` states; none where it is absent.</summary>
    /// <exception cref="FieldException">FILTER_INVALID: a status is none of the codes.</exception>
    public static DocumentCriteria CriteriaOf(FieldContext context) => context.Argument<InputObject>("where") is not { } where
        ? new DocumentCriteria()
        : new DocumentCriteria
        {
            Issuer = where.Get<string>("issuer"),
            Recipient = where.Get<string>("recipient"),
            States = where.Get<IReadOnlyList<string>>("status")?.Select(StateOf).ToArray(),
            Types = where.Get<IReadOnlyList<DocumentType>>("type"),
            Urgencies = where.Get<IReadOnlyList<Urgency>>("urgency"),
            IssuedFrom = where.Get<DateOnly?>("issuedFrom"),
            IssuedTo = where.Get<DateOnly?>("issuedTo"),
            Number = where.Get<string>("number"),
            InReplyTo = where.Get<string>("inReplyTo"),
            HasDataQualityIssue = where.Get<bool?>("hasDataQualityIssue"),
        };

    /// <summary>The order that the argument `orderBy` states; the newest first where it is absent.</summary>
    /// <exception cref="FieldException">ORDER_INVALID: it names more fields than one, or none.</exception>
    public static KeysetOrder<DocumentRow> OrderOf(FieldContext context)
    {
        if (context.Argument<InputObject>("orderBy") is not { } order)
        {
            return DocumentOrders.NewestFirst;
        }

        return (order.Get<string>("issuedOn"), order.Get<string>("documentId")) switch
        {
            ("ASC", null) => DocumentOrders.OldestFirst,
            ("DESC", null) => DocumentOrders.NewestFirst,
            (null, "ASC") => DocumentOrders.ById,
            (null, "DESC") => DocumentOrders.ByIdDescending,
            _ => throw new FieldException(new FieldError("`orderBy` names exactly one field.", "ORDER_INVALID")),
        };
    }

    private static DeliveryState StateOf(string code) => DeliveryStates.TryOfCode(code, out var state)
        ? state
        : throw new FieldException(new FieldError("`status` is any of `01`, `02`, `03`, `04`, `05`, `06`, `13`, `15`, `16`.", "FILTER_INVALID"));
}
