using DataExchange.Access.Agreements;
using DataExchange.Access.Lifecycle;
using DataExchange.Access.Stores;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Schema;
using DataExchange.GraphQL.Server.Binding;

namespace DataExchange.Administration.Agreements;

/// <summary>The fields of agreements.</summary>
internal sealed class AgreementFields(ChangeHistory history)
{
    public void BindAgreement(ObjectTypeBuilder<Agreement> agreement) => agreement
        .Field("provider", (a, field) => field.State().FindAgency(a.ProviderAgency))
        .Field("consumer", (a, field) => field.State().FindAgency(a.ConsumerAgency))
        .Field("clients", (a, field) => a.Clients.Select(field.State().FindClient).Where(c => c is not null).ToArray())
        .Field("purposes", (a, field) => a.Purposes.Select(field.State().FindPurpose).Where(p => p is not null).ToArray())
        .Field("validFrom", a => a.Validity.From)
        .Field("validTo", a => a.Validity.To)
        .Field("grants", a => Clause.Of(a))
        .Field("contentHash", a => AgreementContent.Hash(a))
        .Field("approvals", a => a.Approvals.Where(p => string.Equals(p.ContentHash, AgreementContent.Hash(a), StringComparison.Ordinal)).ToArray())
        .Field("missing", a => a.Status is AgreementStatus.Draft ? "It is not proposed yet." : a.Status is AgreementStatus.Proposed ? AgreementApprovals.Missing(a) : null)
        .Field("versions", (a, field) => field.State().Agreements.Where(o => string.Equals(o.Id, a.Id, StringComparison.Ordinal)).ToArray())
        .Batch("revision", (agreements, _, cancellationToken) => history.RevisionsAsync(HistoryKind.Agreement, Keys(agreements), cancellationToken))
        .Batch("history", (agreements, _, cancellationToken) => history.OfAsync(HistoryKind.Agreement, Keys(agreements), cancellationToken));

    public static void BindClause(ObjectTypeBuilder<Clause> clause) => clause
        .Field("coordinate", c => c.Grant.Coordinate)
        .Field("article", c => c.Grant.Article)
        .Field("effect", c => c.Grant.Effect)
        .Field("use", c => c.Grant.Use)
        .Field("transform", c => c.Grant.Transform)
        .Field("consentScope", c => c.Grant.ConsentScope)
        .Field("rowCondition", c => c.Grant.RowCondition)
        .Field("cacheSeconds", c => c.Grant.CacheSeconds);

    public static void BindChange(ObjectTypeBuilder<RecordedChange> change) => change
        .Field("by", c => c.Author.By)
        .Field("why", c => c.Author.Why)
        .Field("status", c => c.Agreement!.Status)
        .Field("contentHash", c => AgreementContent.Hash(c.Agreement!));

    private static string[] Keys(IReadOnlyList<Agreement> agreements) => [.. agreements.Select(a => a.Reference.ToString())];
}
