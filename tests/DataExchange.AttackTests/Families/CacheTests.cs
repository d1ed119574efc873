using System.Collections.Concurrent;
using DataExchange.Access.Agreements;
using DataExchange.Access.Stores;
using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Transports;
using DataExchange.AttackTests.Worlds;

namespace DataExchange.AttackTests.Families;

/// <summary>Family D: what one request leaves behind for the next, and what runs beside it.</summary>
public sealed class CacheTests
{
    private static World World => ReferenceWorlds.WorldOf("first", hasConvictions: true);

    [Fact]
    public async Task T67_operations_that_differ_in_one_place_have_plans_of_their_own_CVE_2024_32971()
    {
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = World });
        (string Query, string? Variables, string Data)[] operations =
        [
            ("{ citizen(id: 1) { name } }", null, """{"citizen":{"name":"Ana"}}"""),
            ("{ citizen(id: 2) { name } }", null, """{"citizen":{"name":"Eve"}}"""),
            ("{ citizen(id: \"1\") { name } }", null, """{"citizen":{"name":"Ana"}}"""),
            ("query($i: ID = 1) { citizen(id: $i) { name } }", "{}", """{"citizen":{"name":"Ana"}}"""),
            ("query($i: ID = 2) { citizen(id: $i) { name } }", "{}", """{"citizen":{"name":"Eve"}}"""),
            ("query($x: Boolean!) { citizen(id: 1) { name @include(if: $x) id @skip(if: $x) } }", """{"x":true}""", """{"citizen":{"name":"Ana"}}"""),
            ("query($x: Boolean!) { citizen(id: 1) { name @include(if: $x) id @skip(if: $x) } }", """{"x":false}""", """{"citizen":{"id":"1"}}"""),
            ("query($x: Boolean!) { citizen(id: 1) { name @skip(if: $x) id @include(if: $x) } }", """{"x":true}""", """{"citizen":{"id":"1"}}"""),
        ];
        for (var round = 0; round < 3; round++)
        {
            foreach (var (query, variables, data) in operations)
            {
                Assert.Equal(data, (await system.AskAsync(query, variables: variables)).Data);
            }
        }
    }

    [Fact]
    public async Task T69_requests_of_three_clients_at_once_never_mix_CVE_2026_23735()
    {
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = World });
        var scanner = system.ScannerFor(Callers.Housing);
        var income = World.Canaries.Where(c => c.Coordinate == "Citizen.income").ToDictionary(c => c.Key, c => c.Text);
        string[] clients = [Callers.Housing, Callers.Investigator, Callers.Nobody];
        string[] transports = ["post", "websocket", "sse", "defer-v0.2", "get"];
        var wrong = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(Enumerable.Range(0, 600), new ParallelOptions { MaxDegreeOfParallelism = 24, CancellationToken = TestContext.Current.CancellationToken }, async (i, _) =>
        {
            var (client, person) = (clients[i % 3], (string[])["1", "2", "4"]);
            var id = person[i / 3 % 3];
            var reply = await system.AskAsync($"query Q{i % 5} {{ citizen(id: {id}) {{ id income benefits {{ code }} }} }}", client, transport: transports[i % transports.Length]);
            var expected = client == Callers.Nobody ? "{\"citizen\":null}"
                : $$$"""{"citizen":{"id":"{{{id}}}","income":{{{(client == Callers.Investigator ? income[id] : "null")}}},"benefits":[{"code":"B-{{{id}}}"}]}}""";
            if (reply.Data != expected || (client != Callers.Investigator && scanner.In("answer", reply.Body).Any()))
            {
                wrong.Enqueue($"{client} {id}: {reply.Body}");
            }
        });

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task T73_hash_of_another_text_is_refused_and_what_one_client_registers_no_other_can_name()
    {
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = World });
        const string Accept = "application/graphql-response+json";
        const string Query = "{ provinces { code } }";
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Query)));
        var named = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""";
        var housing = new AttackRequest(Query) { Token = system.Tokens.Of(Callers.Housing) };
        var other = new AttackRequest(string.Empty) { Token = system.Tokens.Of(Callers.Investigator) };

        var mismatch = await HttpSending.PostAsync(system.Url, housing, HttpSending.Envelope(housing with { Query = "{ provinces { name } }" }, extensions: named), Accept);
        var registered = await HttpSending.PostAsync(system.Url, housing, HttpSending.Envelope(housing, extensions: named), Accept);
        var foreign = await HttpSending.PostAsync(system.Url, other, HttpSending.Envelope(other, extensions: named), Accept);

        Assert.Equal((400, 200, 404), (mismatch.Status, registered.Status, foreign.Status));
    }

    [Theory]
    [InlineData("T75", """{"query":"{ provinces { code } }","query":"{ citizen(id: 1) { income } }"}""")]
    [InlineData("T75", """{"query":"{ provinces { code } }","\u0071uery":"{ citizen(id: 1) { income } }"}""")]
    [InlineData("T75", """{"query":"query($i: ID!) { citizen(id: $i) { name } }","variables":{"i":"1","i":"2"}}""")]
    [InlineData("T75", """{"query":"{ provinces { code } }","variables":{},"variables":{"a":1}}""")]
    [InlineData("T82", """[{"query":"{ provinces { code } }"},{"query":"{ citizen(id: 1) { income } }"}]""")]
    [InlineData("T82", """[{"query":"{ provinces { code } }"}]""")]
    public async Task Envelope_that_two_readers_could_read_differently_is_refused(string id, string body)
    {
        Assert.NotEmpty(id);
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = World });

        var (status, head, text) = await HttpSending.PostAsync(system.Url, new AttackRequest(string.Empty) { Token = system.Tokens.Of(Callers.Housing) }, body, "application/graphql-response+json");

        Assert.Equal(400, status);
        Assert.DoesNotContain("\"data\"", text, StringComparison.Ordinal);
        Assert.Contains("no-store", head, StringComparison.Ordinal);
        Assert.Empty(system.Registries.Requests);
    }
}
