using System.Text;
using System.Text.Json;
using DataExchange.Gateway.Documents;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace DataExchange.Gateway.Tests.Documents;

/// <summary>The protocol of Apollo's clients: the hash alone, and the text beside it once the gateway does not know it.</summary>
public sealed class AutomaticPersistedQueryTests
{
    private const string Query = "query Q($id: ID!) {\n  citizen(id: $id) { name } # á\n}\n";
    private const string Answer = """{"citizen":{"name":"Ana"}}""";

    [Fact]
    public async Task Client_sends_the_hash_then_both_and_from_then_on_the_hash()
    {
        await using var system = await PeopleSystem.StartAsync();

        var first = await system.Gateway.Client.PostAsync(Body(text: null), Token(system));
        var both = await system.Gateway.Client.PostAsync(Body(Query), Token(system));
        var again = await system.Gateway.Client.PostAsync(Body(text: null), Token(system));
        var get = await system.Gateway.Client.GetAsync(Get(), Token(system));

        Assert.Equal((404, "PERSISTED_QUERY_NOT_FOUND"), (first.Status, first.Code));
        Assert.Equal("PersistedQueryNotFound", first.Json.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.All([both, again, get], r => Assert.Equal((200, Answer), (r.Status, r.Data)));
        Assert.Equal(3, system.Registry.Requests.Count);
    }

    [Fact]
    public async Task Client_registers_by_GET_too_and_old_clients_see_the_status_that_they_expect()
    {
        await using var system = await PeopleSystem.StartAsync();

        var first = await system.Gateway.Client.GetAsync(Get(), Token(system), ("Accept", "*/*"));
        var both = await system.Gateway.Client.GetAsync($"{Get()}&query={Uri.EscapeDataString(Query)}", Token(system), ("Accept", "*/*"));
        var again = await system.Gateway.Client.GetAsync(Get(), Token(system), ("Accept", "*/*"));

        Assert.Equal((200, "PERSISTED_QUERY_NOT_FOUND"), (first.Status, first.Code));
        Assert.Equal(Answer, both.Data);
        Assert.Equal(Answer, again.Data);
    }

    [Fact]
    public async Task Text_that_is_not_the_one_of_the_hash_is_refused_and_not_kept()
    {
        await using var system = await PeopleSystem.StartAsync();

        var poisoned = await system.Gateway.Client.PostAsync(
            JsonSerializer.Serialize(new { query = "{ provinces { code } }", extensions = Extension(Query) }), Token(system));
        var asked = await system.Gateway.Client.PostAsync(Body(text: null), Token(system));

        Assert.Equal((400, "PERSISTED_QUERY_HASH_MISMATCH"), (poisoned.Status, poisoned.Code));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", asked.Code);
        Assert.Empty(system.Registry.Requests);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{ nothing }")]
    public async Task Text_that_cannot_be_run_is_not_kept(string text)
    {
        await using var system = await PeopleSystem.StartAsync();

        var registered = await system.Gateway.Client.PostAsync(JsonSerializer.Serialize(new { query = text, extensions = Extension(text) }), Token(system));

        Assert.Equal(400, registered.Status);
        Assert.Equal(0, Store(system).Count);
    }

    [Fact]
    public async Task What_one_client_registered_another_does_not_find()
    {
        await using var system = await PeopleSystem.StartAsync();
        Assert.Equal(Answer, (await system.Gateway.Client.PostAsync(Body(Query), Token(system))).Data);

        var other = await system.Gateway.Client.PostAsync(Body(text: null), system.Gateway.Tokens.Of(PeopleAccess.OtherClient));

        Assert.Equal((404, "PERSISTED_QUERY_NOT_FOUND"), (other.Status, other.Code));
    }

    [Fact]
    public async Task Switched_off_it_says_so_and_texts_are_served_all_the_same()
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?> { ["Gateway:AutomaticPersistedQueries"] = "false" });

        var asked = await system.Gateway.Client.PostAsync(Body(text: null), Token(system));
        var both = await system.Gateway.Client.PostAsync(Body(Query), Token(system));
        var again = await system.Gateway.Client.PostAsync(Body(text: null), Token(system));

        Assert.Equal((400, "PERSISTED_QUERY_NOT_SUPPORTED"), (asked.Status, asked.Code));
        Assert.Equal("PersistedQueryNotSupported", asked.Json.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.Equal(Answer, both.Data);
        Assert.Equal("PERSISTED_QUERY_NOT_SUPPORTED", again.Code);
        Assert.Equal(0, Store(system).Count);
    }

    [Fact]
    public async Task Client_that_registers_without_end_keeps_its_share_and_takes_nobody_elses()
    {
        var limits = new LimitOptions { PersistedQueryBytes = 20_000, PersistedQueryBytesPerClient = 15_000, PersistedQueries = 1_000 };
        var store = new MemoryPersistedQueryStore(limits);
        await store.KeepAsync("quiet", "h", new byte[4_000], TestContext.Current.CancellationToken);

        for (var i = 0; i < 10_000; i++)
        {
            await store.KeepAsync("flood", $"{i}", new byte[200], TestContext.Current.CancellationToken);
        }

        Assert.NotNull(await store.FindAsync("quiet", "h", TestContext.Current.CancellationToken));
        Assert.NotNull(await store.FindAsync("flood", "9999", TestContext.Current.CancellationToken));
        Assert.Null(await store.FindAsync("flood", "0", TestContext.Current.CancellationToken));
        Assert.InRange(store.Bytes, 1, limits.PersistedQueryBytesPerClient + 4_256);
    }

    private static MemoryPersistedQueryStore Store(PeopleSystem system) => (MemoryPersistedQueryStore)system.Gateway.Services.GetRequiredService<IPersistedQueryStore>();

    private static string Token(PeopleSystem system) => system.Gateway.Tokens.Of(PeopleAccess.Client);

    private static object Extension(string text) => new { persistedQuery = new { version = 1, sha256Hash = DocumentIdentifier.HashOf(Encoding.UTF8.GetBytes(text)) } };

    private static string Body(string? text) => text is null
        ? JsonSerializer.Serialize(new { operationName = "Q", variables = new { id = "1" }, extensions = Extension(Query) })
        : JsonSerializer.Serialize(new { operationName = "Q", query = text, variables = new { id = "1" }, extensions = Extension(text) });

    private static string Get() =>
        $"/graphql?operationName=Q&variables={Uri.EscapeDataString("""{"id":"1"}""")}&extensions={Uri.EscapeDataString(JsonSerializer.Serialize(Extension(Query)))}";
}
