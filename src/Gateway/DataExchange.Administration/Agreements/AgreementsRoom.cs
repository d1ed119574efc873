using System.Collections.Immutable;
using System.Globalization;
using DataExchange.Access.Agreements;
using DataExchange.Access.Stores;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Paging;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Agreements;

/// <summary>Agreements: what they say, how they are written, approved, brought into force and ended.</summary>
internal sealed class AgreementsRoom(AgreementFields fields, AgreementWriting writing, AgreementSteps steps) : IRoom
{
    public string SchemaFile => "agreements.graphql";

    public void Bind(RoomBuilder builder)
    {
        BindTypes(builder);
        builder
            .Query("agreement", Find)
            .Query("agreements", List)
            .Mutation("draftAgreement", writing.DraftAsync)
            .Mutation("editAgreement", writing.EditAsync)
            .Mutation("supersedeAgreement", writing.SupersedeAsync)
            .Mutation("proposeAgreement", steps.ProposeAsync)
            .Mutation("approveAgreement", steps.ApproveAsync)
            .Mutation("activateAgreement", steps.ActivateAsync)
            .Mutation("suspendAgreement", steps.SuspendAsync)
            .Mutation("resumeAgreement", steps.ResumeAsync)
            .Mutation("revokeAgreement", steps.RevokeAsync);
    }

    private void BindTypes(RoomBuilder builder) => builder
        .Object<Agreement>("Agreement", fields.BindAgreement)
        .Object<Clause>("Grant", AgreementFields.BindClause)
        .Object<LegalBasis>("LegalBasis")
        .Object<AgreementLimits>("AgreementLimits")
        .Object<Proposal>("Proposal", proposal => proposal.Field("agency", p => p.AgencyCode))
        .Object<Approval>("Approval", approval => approval.Field("agency", a => a.AgencyCode))
        .Object<RecordedChange>("AgreementChange", AgreementFields.BindChange)
        .Object<Edge<Agreement>>("AgreementEdge")
        .Object<Page<Agreement>>("AgreementConnection")
        .Object<Payload<Agreement>>("AgreementPayload", payload => payload.Field("agreement", p => p.Item));

    private static Agreement? Find(Operation operation)
    {
        var id = operation.Required<string>("id");
        return operation.Argument<int?>("version") is { } version
            ? AgreementViews.Find(operation.State, operation.Actor, id, version)
            : AgreementViews.FindPresent(operation.State, operation.Actor, id);
    }

    private static Page<Agreement> List(Operation operation)
    {
        var filter = operation.Argument<AgreementFilter>("filter");
        ImmutableArray<Agreement> seen =
        [
            .. operation.State.Agreements.Where(a => AgreementViews.Sees(operation.Actor, a) && (filter?.Takes(a) ?? true)).OrderBy(KeyOf, StringComparer.Ordinal),
        ];
        return Pages.Of(seen, KeyOf, operation.Field);
    }

    private static string KeyOf(Agreement agreement) => string.Create(CultureInfo.InvariantCulture, $"{agreement.Id}@{agreement.Version:D9}");
}
