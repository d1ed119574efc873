using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;
using DataExchange.AttackTests.Cases;
using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Transports;
using DataExchange.AttackTests.Worlds;

namespace DataExchange.AttackTests.Families;

/// <summary>Families A, C and D where a person's word or the record decides: worlds that differ in what the caller may not know are the same to it.</summary>
public abstract class GuardFamily(bool onPostgres)
{
    private static readonly string[] s_ofPerson = ["Citizen.id", "Citizen.name", "Citizen.nationalId", "Citizen.dob"];

    /// <summary>All that housing may read of a person is under that person's consent.</summary>
    private static IReadOnlyDictionary<string, IReadOnlyList<Grant>> UnderConsent { get; } =
        Callers.With([.. Callers.Allow("Query.*", "Subscription.citizenChanged"), .. Callers.Allow(s_ofPerson).Select(g => g with { ConsentScope = "S" })]);

    private static World NewWorld(string name = "first") => World.Create(name, (c, _) => c is "Citizen.dob", hasConvictions: false);

    private Task<AttackSystem> StartAsync(AttackSetup setup) => AttackSystem.StartAsync(setup with { OnPostgres = onPostgres });

    public static TheoryData<string> Transports() => [.. TransportMatrix.All.Keys.Where(t => t != "trusted")];

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Person_without_consent_and_person_that_nobody_knows_are_the_same(string transport)
    {
        await using var first = await StartAsync(new AttackSetup { World = NewWorld(), Grants = UnderConsent });
        await using var second = await StartAsync(new AttackSetup { World = NewWorld("second").Without("1"), Grants = UnderConsent });
        var attack = new AttackCase("T03", "somebody who never consented", Required.Same, "{ citizen(id: 1) { name dob nationalId } }") { Data = """{"citizen":null}""" };

        var violations = await new CaseRunner(first, second, withheld: _ => true).RunAsync(attack, TransportMatrix.All[transport]);

        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Theory]
    [InlineData("withdrawn")]
    [InlineData("another purpose")]
    [InlineData("another scope")]
    [InlineData("another agreement")]
    [InlineData("another version")]
    [InlineData("nothing accepted")]
    [InlineData("expired")]
    [InlineData("of another person")]
    public async Task Consent_that_does_not_hold_is_like_none(string kind)
    {
        await using var first = await StartAsync(new AttackSetup { World = NewWorld(), Grants = UnderConsent });
        await using var second = await StartAsync(new AttackSetup { World = NewWorld("second"), Grants = UnderConsent });
        await first.ConsentAsync(kind == "of another person" ? "2" : "1", c => kind switch
        {
            "withdrawn" => c with { Status = ConsentStatus.Withdrawn },
            "another purpose" => c with { Purpose = "OTHER" },
            "another scope" => c with { Scope = "OTHER" },
            "another agreement" => c with { Agreement = new AgreementReference("G12-H29", 1) },
            "another version" => c with { Agreement = new AgreementReference("G01-H29", 2) },
            "nothing accepted" => c with { Accepted = [] },
            "expired" => c with { Term = new ConsentTerm(c.Term.From, c.Term.From.AddDays(1)) },
            _ => c,
        }, s_ofPerson);
        var attack = new AttackCase("T66", kind, Required.Same, "{ citizen(id: 1) { name dob } }");
        var violations = new List<string>();
        foreach (var transport in TransportMatrix.All.Values.Where(t => t.Name != "trusted"))
        {
            violations.AddRange(await new CaseRunner(first, second, withheld: _ => true).RunAsync(attack, transport));
        }

        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Fact]
    public async Task Negative_control_consent_that_holds_is_noticed_in_answer_registries_and_second_world()
    {
        await using var first = await StartAsync(new AttackSetup { World = NewWorld(), Grants = UnderConsent });
        await using var second = await StartAsync(new AttackSetup { World = NewWorld("second"), Grants = UnderConsent });
        await first.ConsentAsync("1", null, s_ofPerson);

        var violations = await new CaseRunner(first, second, withheld: _ => true).RunAsync(
            new AttackCase("T66", "consent", Required.Same, "{ citizen(id: 1) { name dob } }"), TransportMatrix.All[TransportMatrix.Post]);

        Assert.Contains(violations, v => v.StartsWith("answer: Citizen.dob of 1", StringComparison.Ordinal));
        Assert.Contains("registry was asked for Citizen.dob", violations);
        Assert.Contains(violations, v => v.StartsWith("two worlds are answered differently", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Row_condition_lets_one_record_pass_and_tells_nothing_of_the_others()
    {
        var grants = Callers.With([.. Callers.Allow(Callers.HousingCoordinates), new Grant("Citizen.dob", "2") { RowCondition = "name = \"Eve\"" }]);
        static World Of(string name) => World.Create(name, (c, key) => c is "Citizen.dob" && key != "2", hasConvictions: false);
        await using var first = await StartAsync(new AttackSetup { World = Of("first"), Grants = grants });
        await using var second = await StartAsync(new AttackSetup { World = Of("second"), Grants = grants });
        var runner = new CaseRunner(first, second, withheld: c => c is { Coordinate: "Citizen.dob", Key: not "2" });
        var violations = new List<string>();
        foreach (var query in (string[])["{ citizen(id: 1) { name dob } }", "{ citizen(id: 2) { name dob } }", "{ citizen(id: 1) { mother { dob } n: name x: dob } }"])
        {
            foreach (var transport in TransportMatrix.All.Values.Where(t => t.Name != "trusted"))
            {
                violations.AddRange((await runner.RunAsync(new AttackCase("T55", query, Required.Same, query), transport)).Select(v => $"{transport.Name} {query}: {v}"));
            }
        }

        Assert.True(violations.Count == 0, string.Join('\n', violations));
        var eve = first.World.Canaries.Single(c => c is { Coordinate: "Citizen.dob", Key: "2" }).Text;
        Assert.Equal($$$"""{"citizen":{"name":"Eve","dob":"{{{eve}}}"}}""", (await first.AskAsync("{ citizen(id: 2) { name dob } }")).Data);
    }

    [Theory]
    [InlineData("sse")]
    [InlineData("websocket")]
    public async Task T25_consent_withdrawn_while_a_stream_is_open_counts_for_the_next_event(string transport)
    {
        await using var system = await StartAsync(new AttackSetup { World = NewWorld(), Grants = UnderConsent });
        var consent = await system.ConsentAsync("1", null, s_ofPerson);
        using var stream = await StreamClient.OpenAsync(transport, system.Url, system.Tokens.Of(Callers.Housing), "subscription { citizenChanged { name dob } }");
        var subscription = await system.Registries["registry"].OpenedAsync(TestContext.Current.CancellationToken);
        var secret = new CanaryScanner(system.World.Canaries.Where(c => c is { Coordinate: "Citizen.dob", Key: "1" }));
        await system.Registries.EmitAsync(subscription);
        var before = await stream.NextAsync();

        await system.ConsentAsync("1", _ => consent with { Version = 2, Status = ConsentStatus.Withdrawn });
        await system.Registries.EmitAsync(subscription);
        var after = await stream.NextAsync();

        Assert.NotEmpty(secret.In("event", before!));
        Assert.Empty(secret.In("event", after!));
        Assert.DoesNotContain("Ana", after, StringComparison.Ordinal);
    }
}
