using DataExchange.Access.Agreements;
using DataExchange.Access.ConsentDesk;
using DataExchange.Access.Consents;
using DataExchange.Access.ConsentTexts;
using DataExchange.Access.Parties;
using DataExchange.Access.Representation;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Tests.ConsentDesk;

/// <summary>The desk over the small world: one agreement that grants <c>T.a</c> and <c>T.b</c> under a consent.</summary>
internal sealed class SmallDesk : IFieldWords
{
    private int _ids;

    internal SmallDesk(Agreement? agreement = null) => State = SmallWorld.State(agreement ?? Agreement);

    internal static DateTimeOffset Now { get; } = SmallWorld.Now;

    internal static Agreement Agreement { get; } = SmallWorld.Active(
        SmallWorld.Agreement(new Grant("T.a", "1") { ConsentScope = "S" }, new Grant("T.b", "2") { ConsentScope = "S", Transform = Transform.MaskLast4 }, new Grant("T.open", "3")));

    internal static ConsentAsk Wish { get; } = new()
    {
        Client = ClientId.Parse(SmallWorld.Client),
        Purpose = "P.ONE",
        Coordinates = ["T.b", "T.a"],
        Subject = "subject",
        SubjectMask = "********2345",
    };

    internal static Standing Self { get; } = new(ConsentGrantor.Self, false, null, null);

    internal AccessSnapshot State { get; }

    internal ConsentAnswers Answers => new(State, this, WorkingDays.WithoutHolidays);

    public FieldWords Of(string coordinate) => FieldWords.Read($"Field {coordinate} [mục {coordinate}].", coordinate);

    internal ConsentAskOutcome Ask(ConsentAsk wish, params IReadOnlyCollection<Consent> known) => new ConsentAsking(State, this, NewId).Ask(wish, known, Now);

    internal ConsentRequest Asked(ConsentAsk? wish = null)
    {
        var outcome = Ask(wish ?? Wish);
        Assert.Empty(outcome.Problems);
        return Assert.Single(outcome.Requests);
    }

    internal Consent Given(ConsentAsk? wish = null)
    {
        var request = Asked(wish);
        var step = Answers.Approve(request.Consent, Yes(request), Now);
        Assert.Null(step.Problem);
        return step.Consent!;
    }

    internal static ConsentYes Yes(ConsentRequest request, params string[] accepted)
        => new(accepted.Length > 0 ? [.. accepted] : ["T.a"], Self, new ConsentEvidence("PORTAL", "OTP", Now, "vi", request.Texts.Vi.Hash));

    private string NewId() => $"id-{++_ids}";
}
