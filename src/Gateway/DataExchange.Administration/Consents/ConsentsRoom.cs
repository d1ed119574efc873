using DataExchange.Access.ConsentTexts;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Consents;

/// <summary>Consents: for the people concerned, for front desks that act for a person present, and for clients that ask.</summary>
internal sealed class ConsentsRoom(ConsentQueries queries, ConsentRequests requests, ConsentWords words, WithdrawalSteps withdrawals, UsageQueries usage) : IRoom
{
    public string SchemaFile => "consents.graphql";

    public void Bind(RoomBuilder builder) => builder
        .Object<ConsentView>("Consent")
        .Object<ConsentFieldView>("ConsentField")
        .Object<EvidenceView>("ConsentEvidence")
        .Object<WithdrawalView>("Withdrawal")
        .Object<ConsentText>("ConsentText")
        .Object<OverdueView>("OverdueWithdrawal")
        .Object<Payload<ConsentView>>("ConsentPayload", payload => payload.Field("consent", p => p.Item))
        .Object<RequestPayload>("ConsentRequestPayload")
        .Object<UsageEntry>("UsageEntry")
        .Object<UsagePage>("UsageEntries")
        .Query("myUsage", usage.MineAsync)
        .Query("myConsents", queries.MineAsync)
        .Query("consent", queries.OneAsync)
        .Query("consentText", queries.TextAsync)
        .Query("overdueWithdrawals", queries.OverdueAsync)
        .Mutation("askConsent", requests.AskAsync)
        .Mutation("approveConsent", words.ApproveAsync)
        .Mutation("declineConsent", words.DeclineAsync)
        .Mutation("pauseConsent", words.PauseAsync)
        .Mutation("resumeConsent", words.ResumeAsync)
        .Mutation("withdrawConsent", words.WithdrawAsync)
        .Mutation("acknowledgeWithdrawal", withdrawals.AcknowledgeAsync)
        .Mutation("extendWithdrawal", withdrawals.ExtendAsync)
        .Mutation("completeWithdrawal", withdrawals.CompleteAsync);
}
