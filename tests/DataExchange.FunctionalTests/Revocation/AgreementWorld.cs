using System.Text.Json;
using DataExchange.Access.Agreements;
using DataExchange.Access.Parties;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Storage.Opening;
using DataExchange.Access.Stores;
using DataExchange.FunctionalTests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.FunctionalTests.Revocation;

/// <summary>
/// Eight fields, each granted by an agreement of its own; which of them are answered tells the revision that a request was decided on. One is always
/// granted. A random change ends or resumes one of the agreements in one of the ways there are, or suspends the agency or lets it go on.
/// </summary>
internal sealed class AgreementWorld(Random random) : IRevocationWorld
{
    /// <summary>What a reader sees whose agency is suspended.</summary>
    private const string Refused = "refused";

    private static readonly string[] s_fields = ["a", "b", "c", "d", "e", "f", "g", "h"];

    private static readonly string s_answer = JsonSerializer.Serialize(new { data = s_fields.ToDictionary(f => f) });

    private static readonly string s_supergraph =
        RevocationScene.Supergraph($$"""type Query @join__type(graph: PEOPLE) { {{string.Join(' ', s_fields.Select(f => $"{f}: String @classified(as: INTERNAL)"))}} }""");

    private readonly Dictionary<string, Agreement> _agreements = [];
    private AccessSnapshot _state = RevocationScene.Parties(s_supergraph);
    private long _revision;

    public string Supergraph => s_supergraph;

    public string Query { get; } = $"{{ {string.Join(' ', s_fields)} }}";

    public string Seen => _state.FindAgency(RevocationScene.Consumer)!.Status == AgencyStatus.Active
        ? string.Concat(s_fields.Select(f => _agreements[f].Status == AgreementStatus.Active ? f : "-"))
        : Refused;

    public ScriptedReply Answer(RecordedRequest request) => ScriptedReply.Json(s_answer);

    public Task BeginAsync(AccessStoreOpening stores)
    {
        foreach (var field in s_fields)
        {
            _agreements[field] = Activate(field, 1);
        }

        return SaveAsync(stores, AccessChange.From(_state) with { Agreements = [.. _agreements.Values] });
    }

    public Task ChangeAsync(AccessStoreOpening stores) => SaveAsync(stores, Next());

    public string? Read(Reply reply) => (reply.Status, reply.ErrorCodes) switch
    {
        (200, []) => string.Concat(reply.Body.GetProperty("data").EnumerateObject().Select(f => f.Value.GetString() ?? "-")),
        (403, ["FORBIDDEN"]) => Refused,
        (503, _) => null,
        _ => throw new InvalidOperationException($"Status {reply.Status}: {reply.Body.GetRawText()}"),
    };

    private AccessChange Next()
    {
        var agency = _state.FindAgency(RevocationScene.Consumer)!;
        if (agency.Status == AgencyStatus.Suspended || random.Next(10) == 0)
        {
            return new AccessChange { Agencies = [agency with { Status = agency.Status == AgencyStatus.Active ? AgencyStatus.Suspended : AgencyStatus.Active }] };
        }

        var field = s_fields[random.Next(1, s_fields.Length)];
        var agreement = _agreements[field];
        _agreements[field] = agreement.Status switch
        {
            AgreementStatus.Active => agreement with { Status = random.Next(2) == 0 ? AgreementStatus.Suspended : AgreementStatus.Revoked },
            AgreementStatus.Suspended => agreement with { Status = AgreementStatus.Active },
            _ => Activate(field, agreement.Version + 1),
        };
        return new AccessChange { Agreements = [_agreements[field]] };
    }

    private Agreement Activate(string field, int version) => RevocationScene.Activate($"G01-H29-{field}", version, _state, new Grant($"Query.{field}", "Article 1"));

    private async Task SaveAsync(AccessStoreOpening stores, AccessChange change)
    {
        _state = change.ApplyTo(_state);
        Assert.Equal(new Saved(_revision + 1), await stores.Store!.SaveAsync(change, _revision, new ChangeAuthor("test", "Change."), TestContext.Current.CancellationToken));
        _revision++;
    }
}
