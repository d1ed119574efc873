using System.Text.Json;
using System.Text.RegularExpressions;
using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;
using DataExchange.Access.Storage.Opening;
using DataExchange.Access.Stores;
using DataExchange.Access.Subjects;
using DataExchange.FunctionalTests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.FunctionalTests.Revocation;

/// <summary>
/// One person of four fields, each under a consent of its own; which of them are answered tells the word of the person that a request was decided on.
/// A random change withdraws or pauses one of the consents, lets it go on, or gives another after one that was withdrawn. The agreement never changes, so
/// that nothing of the agreements' revision tells a gateway of it.
/// </summary>
internal sealed partial class ConsentWorld(Random random, SubjectHash subjects) : IRevocationWorld
{
    private const string Agreement = "G01-H29";

    private const string Person = "079192000001";

    private static readonly string[] s_fields = ["a", "b", "c", "d"];

    private static readonly Dictionary<string, string> s_person =
        new(s_fields.ToDictionary(f => f)) { ["__typename"] = "Person", ["id"] = Person, ["_dx_subject"] = Person };

    private readonly Dictionary<string, Consent> _consents = [];
    private int _given;

    public string Supergraph { get; } = RevocationScene.Supergraph($$"""
        type Query @join__type(graph: PEOPLE) { person: Person @classified(as: INTERNAL) }
        type Person @join__type(graph: PEOPLE, key: "id") @subject(field: "id") {
          id: ID! @classified(as: PERSONAL) {{string.Join(' ', s_fields.Select(f => $"{f}: String @classified(as: PERSONAL)"))}}
        }
        """);

    public string Query { get; } = $"{{ person {{ {string.Join(' ', s_fields)} }} }}";

    public string Seen => string.Concat(s_fields.Select(f => _consents[f].Status == ConsentStatus.Approved ? f : "-"));

    public ScriptedReply Answer(RecordedRequest request)
    {
        var data = Entities().Matches(request.Query).Select(m => m.Groups["alias"]).ToDictionary(a => a.Success ? a.Value : "_entities", object (_) => (object[])[s_person]);
        data["person"] = s_person;
        return ScriptedReply.Json(JsonSerializer.Serialize(new { data }));
    }

    public async Task BeginAsync(AccessStoreOpening stores)
    {
        var state = RevocationScene.Parties(Supergraph);
        Grant[] grants = [new("Query.person", "Article 1"), new("Person.id", "Article 1"), .. s_fields.Select(f => new Grant($"Person.{f}", "Article 2") { ConsentScope = f })];
        var begin = AccessChange.From(state) with { Agreements = [RevocationScene.Activate(Agreement, 1, state, grants)] };
        Assert.Equal(new Saved(1), await stores.Store!.SaveAsync(begin, 0, new ChangeAuthor("test", "Begin."), TestContext.Current.CancellationToken));
        foreach (var field in s_fields)
        {
            await SaveAsync(stores, field, Give(field));
        }
    }

    public Task ChangeAsync(AccessStoreOpening stores)
    {
        var field = s_fields[random.Next(s_fields.Length)];
        var consent = _consents[field];
        return SaveAsync(stores, field, consent.Status switch
        {
            ConsentStatus.Approved when random.Next(3) == 0 => ConsentLifecycle.Pause(consent).Consent!,
            ConsentStatus.Approved => ConsentLifecycle.Withdraw(consent, DateTimeOffset.UnixEpoch, concernsThirdParties: false, WorkingDays.WithoutHolidays).Consent!,
            ConsentStatus.Paused => ConsentLifecycle.Resume(consent).Consent!,
            _ => Give(field),
        });
    }

    public string? Read(Reply reply) => (reply.Status, reply.ErrorCodes) switch
    {
        (200, []) => Shown(reply.Body.GetProperty("data").GetProperty("person")),
        (200, var codes) when codes.All(c => c == "GUARD_FAILED") => null,
        (503, _) => null,
        _ => throw new InvalidOperationException($"Status {reply.Status}: {reply.Body.GetRawText()}"),
    };

    /// <summary>A person of whom no cell may leave looks like nobody.</summary>
    private static string Shown(JsonElement person) =>
        string.Concat(s_fields.Select(f => person.ValueKind == JsonValueKind.Object ? person.GetProperty(f).GetString() ?? "-" : "-"));

    private Consent Give(string field) => new()
    {
        Id = $"c-{++_given}",
        Group = "g",
        Agreement = new AgreementReference(Agreement, 1),
        Scope = field,
        Subject = subjects.Of(Person),
        SubjectMask = SubjectMask.Of(Person),
        Purpose = RevocationScene.Purpose,
        PurposeText = "Housing",
        Requested = [$"Person.{field}"],
        Accepted = [$"Person.{field}"],
        Mode = ConsentMode.Periodic,
        Term = new ConsentTerm(DateTimeOffset.UnixEpoch, null),
        Status = ConsentStatus.Approved,
    };

    private async Task SaveAsync(AccessStoreOpening stores, string field, Consent consent)
    {
        var outcome = await stores.Consents!.SaveAsync([consent], new ChangeAuthor("test", "Change."), TestContext.Current.CancellationToken);
        Assert.True(outcome.IsSaved);
        _consents[field] = consent;
    }

    [GeneratedRegex(@"(?:(?<alias>\w+)\s*:\s*)?_entities\s*\(")]
    private static partial Regex Entities();
}
