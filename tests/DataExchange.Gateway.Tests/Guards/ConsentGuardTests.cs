using DataExchange.AccessLog.Appending;
using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;
using DataExchange.Gateway.Tests.Harness;
using static DataExchange.Gateway.Tests.Harness.ConsentingPeople;

namespace DataExchange.Gateway.Tests.Guards;

/// <summary>Cells that leave only with the word of the person concerned, on a running gateway with a real store.</summary>
public sealed class ConsentGuardTests
{
    private const string Question = "{ citizen(id: 1) { name nationalId } }";

    [Fact]
    public async Task Consent_that_was_given_lets_the_cell_leave_and_stands_in_the_record()
    {
        await using var people = await StartAsync(UnderConsent("Citizen.nationalId"));
        await people.ConsentAsync("1", "Citizen.nationalId");

        var reply = await people.AskAsync(Question);

        Assert.Equal("""{"citizen":{"name":"Ana","nationalId":"CANARY-1-1234"}}""", reply.Data);
        Assert.Equal(["Citizen.nationalId"], reply.Guarded);
        Assert.Empty(reply.Denied);
        Assert.Equal(["c-1"], people.System.Gateway.Log.Last.Consents);
        Assert.Contains(people.System.Gateway.Log.Last.Decisions, d => d is { Coordinate: "Citizen.nationalId", Outcome: "GUARD:CONSENT:NONE/DENY" });
    }

    [Fact]
    public async Task Without_consent_the_cell_is_never_asked_for_and_only_the_record_knows_why()
    {
        await using var people = await StartAsync(UnderConsent("Citizen.nationalId"));
        await people.ConsentAsync("2", "Citizen.nationalId");

        var reply = await people.AskAsync(Question);

        Assert.Equal("""{"citizen":{"name":"Ana","nationalId":null}}""", reply.Data);
        Assert.Equal(["Citizen.nationalId"], reply.Guarded);
        Assert.DoesNotContain("CONSENT", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nationalId", people.System.Asked, StringComparison.Ordinal);
        Assert.Equal(1, people.System.Gateway.Log.Last.DeniedCounts["CONSENT_REQUIRED"]);
        Assert.Empty(people.System.Leaks(reply));
    }

    [Fact]
    public async Task Withdrawal_counts_for_the_next_request()
    {
        await using var people = await StartAsync(UnderConsent("Citizen.nationalId"));
        var consent = await people.ConsentAsync("1", "Citizen.nationalId");
        Assert.Contains("CANARY", (await people.AskAsync(Question)).Text, StringComparison.Ordinal);

        await people.WithdrawAsync(consent);

        Assert.Equal("""{"citizen":{"name":"Ana","nationalId":null}}""", (await people.AskAsync(Question)).Data);
        Assert.Equal(1, people.System.Gateway.Log.Last.DeniedCounts["CONSENT_WITHDRAWN"]);
    }

    [Fact]
    public async Task Consent_that_is_bound_to_some_days_opens_nothing_because_no_cell_is_known_to_be_of_them()
    {
        await using var people = await StartAsync(UnderConsent("Citizen.nationalId"));
        var days = new Validity(new DateOnly(2000, 1, 1), null);
        await people.ConsentAsync("1", c => c with { DataPeriod = days }, "Citizen.nationalId");

        Assert.Equal("""{"citizen":{"name":"Ana","nationalId":null}}""", (await people.AskAsync(Question)).Data);
        Assert.Equal(1, people.System.Gateway.Log.Last.DeniedCounts["DATA_PERIOD"]);
        Assert.DoesNotContain("nationalId", people.System.Asked, StringComparison.Ordinal);

        await people.ConsentAsync("1", "Citizen.nationalId");

        Assert.Equal("""{"citizen":{"name":"Ana","nationalId":"CANARY-1-1234"}}""", (await people.AskAsync(Question)).Data);
    }

    [Fact]
    public async Task Field_that_was_not_accepted_stays_back_beside_one_that_was()
    {
        await using var people = await StartAsync(UnderConsent("Citizen.nationalId"), UnderConsent("Citizen.birthDate"));
        await people.ConsentAsync("1", "Citizen.birthDate");

        var reply = await people.AskAsync("{ citizen(id: 1) { name nationalId birthDate } }");

        Assert.Equal("""{"citizen":{"name":"Ana","nationalId":null,"birthDate":"1985-CANARY"}}""", reply.Data);
        Assert.DoesNotContain("nationalId", people.System.Asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_person_on_the_way_is_asked_for_their_own_word()
    {
        await using var people = await StartAsync(UnderConsent("Citizen.nationalId"));
        await people.ConsentAsync("2", "Citizen.nationalId");

        var reply = await people.AskAsync("{ citizen(id: 1) { nationalId name mother { name nationalId } } }");

        Assert.Equal("""{"citizen":{"nationalId":null,"name":"Ana","mother":{"name":"Eve","nationalId":"CANARY-2-1234"}}}""", reply.Data);
    }

    [Fact]
    public async Task Person_whom_one_may_not_read_is_not_reached_through_another()
    {
        await using var people = await StartAsync(UnderConsent("Citizen.mother"));

        var reply = await people.AskAsync("{ citizen(id: 1) { name mother { name } } }");

        Assert.Equal("""{"citizen":{"name":"Ana","mother":null}}""", reply.Data);
        Assert.DoesNotContain("mother", people.System.Asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_computed_from_a_guarded_cell_is_guarded_by_it()
    {
        await using var people = await StartAsync(UnderConsent("Citizen.income"));
        Assert.Equal("""{"citizen":{"name":"Ana","taxBand":null}}""", (await people.AskAsync("{ citizen(id: 1) { name taxBand } }")).Data);
        Assert.DoesNotContain("income", people.System.Asked, StringComparison.Ordinal);

        await people.ConsentAsync("1", "Citizen.income");

        Assert.Equal("""{"citizen":{"name":"Ana","taxBand":"band 4"}}""", (await people.AskAsync("{ citizen(id: 1) { name taxBand } }")).Data);
    }

    [Fact]
    public async Task Consent_for_one_use_answers_one_of_many_requests_at_once()
    {
        await using var people = await StartAsync(UnderConsent("Citizen.nationalId"));
        var consent = await people.ConsentAsync("1", c => c with { Mode = ConsentMode.Onetime }, "Citizen.nationalId");

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => people.AskAsync(Question)));

        Assert.Single(replies, r => r.Text.Contains("CANARY", StringComparison.Ordinal));
        Assert.Equal(1, (await people.StoredAsync(consent.Id)).Uses);
    }

    [Fact]
    public async Task Consent_for_one_use_covers_all_cells_of_one_request()
    {
        await using var people = await StartAsync(UnderConsent("Citizen.nationalId"), UnderConsent("Citizen.birthDate"), UnderConsent("Citizen.income"));
        var consent = await people.ConsentAsync("1", c => c with { Mode = ConsentMode.Onetime }, "Citizen.nationalId", "Citizen.birthDate", "Citizen.income");

        var reply = await people.AskAsync("{ a: citizen(id: 1) { name nationalId taxBand } b: citizen(id: 1) { name birthDate } }");

        Assert.Equal("""{"a":{"name":"Ana","nationalId":"CANARY-1-1234","taxBand":"band 4"},"b":{"name":"Ana","birthDate":"1985-CANARY"}}""", reply.Data);
        Assert.Equal(1, (await people.StoredAsync(consent.Id)).Uses);
    }

    [Fact]
    public async Task Use_is_given_back_when_the_answer_may_not_leave()
    {
        await using var people = await StartAsync(UnderConsent("Citizen.nationalId"));
        var consent = await people.ConsentAsync("1", c => c with { Mode = ConsentMode.Onetime }, "Citizen.nationalId");
        var log = people.System.Gateway.Log;
        var durable = log.Behaviour;
        log.Behaviour = _ => Task.FromResult<AppendOutcome>(new LogUnavailable("Down."));
        Assert.Equal(503, (await people.AskAsync(Question)).Status);
        log.Behaviour = durable;

        Assert.Equal(0, (await people.StoredAsync(consent.Id)).Uses);
        Assert.Contains("CANARY", (await people.AskAsync(Question)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", (await people.AskAsync(Question)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Use_for_a_later_part_that_is_being_counted_when_the_answer_may_not_leave_is_given_back_too()
    {
        await using var people = await StartAsync(UnderConsent("Citizen.nationalId"));
        var consent = await people.ConsentAsync("1", c => c with { Mode = ConsentMode.Onetime }, "Citizen.nationalId");
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var refused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        people.Store.BeforeUse = () =>
        {
            began.TrySetResult();
            return refused.Task;
        };
        people.System.Gateway.Log.Behaviour = async _ =>
        {
            await began.Task;
            refused.TrySetResult();
            return new LogUnavailable("Down.");
        };

        using var parts = await PartReader.AskAsync(people.System, "{ citizen(id: 1) { name ... @defer { nationalId } } }");

        Assert.Equal(503, parts.Status);
        Assert.Equal(0, (await people.StoredAsync(consent.Id)).Uses);
    }

    [Fact]
    public async Task Store_that_cannot_be_reached_denies_and_says_that_something_failed()
    {
        await using var people = await StartAsync(UnderConsent("Citizen.nationalId"));
        await people.ConsentAsync("1", "Citizen.nationalId");
        people.Store.IsDown = true;

        var reply = await people.AskAsync(Question);

        Assert.Equal("""{"citizen":{"name":"Ana","nationalId":null}}""", reply.Data);
        Assert.Equal("GUARD_FAILED", reply.Code);
        Assert.DoesNotContain("nationalId", people.System.Asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consents_of_all_people_of_a_list_are_read_at_once()
    {
        await using var people = await StartAsync(UnderConsent("Citizen.nationalId"), UnderConsent("Citizen.birthDate"));
        await people.ConsentAsync("2", "Citizen.nationalId", "Citizen.birthDate");

        var reply = await people.AskAsync("{ citizens { nodes { name nationalId birthDate } } }");

        Assert.Equal(
            """{"citizens":{"nodes":[{"name":"Ana","nationalId":null,"birthDate":null},{"name":"Eve","nationalId":"CANARY-2-1234","birthDate":"1985-CANARY"}]}}""", reply.Data);
        Assert.Equal(1, people.Store.Finds);
    }

    [Fact]
    public async Task Person_without_consent_looks_like_one_who_is_not_known()
    {
        await using var people = await StartAsync(UnderConsent("Citizen.nationalId"), UnderConsent("Citizen.name"));

        var known = await people.AskAsync("{ citizen(id: 1) { __typename nationalId name } }");
        var unknown = await people.AskAsync("{ citizen(id: 77) { __typename nationalId name } }");

        Assert.Equal("""{"citizen":null}""", known.Data);
        Assert.Equal(WithoutReceipt(unknown), WithoutReceipt(known));
    }

    [Fact]
    public async Task Question_by_a_guarded_cell_is_refused()
    {
        await using var people = await StartAsync(new Grant("Citizen.nationalId", "Article 3") { ConsentScope = Scope, Use = GrantUse.OutputAndInput });
        await people.ConsentAsync("1", "Citizen.nationalId");

        var reply = await people.AskAsync("""{ citizenByNationalId(nationalId: "CANARY-1-1234") { name } }""");

        Assert.Equal("""{"citizenByNationalId":null}""", reply.Data);
        Assert.Contains("ARGUMENT_NOT_GRANTED", Assert.Single(reply.Denied), StringComparison.Ordinal);
    }

    private static string WithoutReceipt(Reply reply) => reply.Text[..reply.Text.LastIndexOf("\"receipt\"", StringComparison.Ordinal)];
}
