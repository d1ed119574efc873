using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DataExchange.Gateway.Tests.Limits;

/// <summary>Limits of connections, of agencies, and of what subgraphs send; another agency is served in between each time.</summary>
public sealed class ServerLimitTests
{
    // S22
    [Fact]
    public async Task Agency_beyond_its_rate_waits_and_another_does_not()
    {
        var time = new VirtualTime();
        await using var system = await PeopleSystem.StartAsync(
            settings: new Dictionary<string, string?> { ["Limits:AgencyUnitsPerSecond"] = "1", ["Limits:AgencyBurst"] = "3" }, time: time);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(200, (await system.AskAsync("{ provinces { code } }")).Status);
        }

        var beyond = await system.AskAsync("{ provinces { code } }");
        Assert.Equal((429, "LIMIT_EXCEEDED", "1"), (beyond.Status, beyond.Code, beyond.Headers["Retry-After"]));
        Assert.Equal(429, (await system.AskAsync("{")).Status);
        await AssertOthersAreServedAsync(system);

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await system.AskAsync("{ provinces { code } }")).Status);
        Assert.Equal(429, (await system.AskAsync("{ provinces { code } }")).Status);
        Assert.Equal(8, system.Gateway.Log.Records.Count);
    }

    // S22
    [Fact]
    public async Task Operation_that_costs_much_takes_more_of_what_its_agency_may_ask()
    {
        var time = new VirtualTime();
        await using var system = await PeopleSystem.StartAsync(
            settings: new Dictionary<string, string?> { ["Limits:AgencyUnitsPerSecond"] = "1", ["Limits:AgencyBurst"] = "3", ["Limits:CostPerUnit"] = "1" }, time: time);

        Assert.Equal(200, (await system.AskAsync("{ provinces { code } }")).Status);
        Assert.Equal(429, (await system.AskAsync("{ provinces { code } }")).Status);
        await AssertOthersAreServedAsync(system);
    }

    // S03, S19
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Answer_of_a_subgraph_that_inflates_without_end_is_contained(string encoding)
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?> { ["Limits:SubgraphBytes"] = "20000" });
        var script = system.Registry.Script;
        var bomb = Compress(encoding, Encoding.UTF8.GetBytes($$$"""{"data":{"provinces":[{"code":"{{{new string('0', 20_000_000)}}}"}]}}"""));
        Assert.True(bomb.Length < 200_000, $"{bomb.Length}");
        system.Registry.Script = _ => new ScriptedReply { Body = bomb, Headers = new Dictionary<string, string> { ["Content-Encoding"] = encoding } };

        var reply = await system.AskAsync("{ provinces { code } }");
        system.Registry.Script = script;

        Assert.Equal("""{"provinces":null}""", reply.Data);
        Assert.True(reply.Text.Length < 10_000);
        await AssertOthersAreServedAsync(system);
    }

    // S08
    [Fact]
    public async Task Field_that_is_repeated_is_asked_for_once()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync($"{{ provinces {{ {string.Join(' ', Enumerable.Repeat("code", 3_000))} }} }}");

        Assert.Equal(200, reply.Status);
        Assert.True(Assert.Single(system.Registry.Requests).Query.Length < 200);
    }

    // S10
    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    public async Task Batch_is_not_accepted_whatever_its_size(int count)
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.Gateway.Client.PostAsync(
            JsonSerializer.Serialize(Enumerable.Repeat(new { query = "{ provinces { code } }" }, count)), system.Gateway.Tokens.Of(PeopleAccess.Client));

        Assert.Equal(400, reply.Status);
        Assert.Empty(system.Registry.Requests);
        await AssertOthersAreServedAsync(system);
    }

    // S25
    [Fact]
    public async Task Accept_of_thousands_of_ranges_and_headers_beyond_their_bytes_are_refused()
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?> { ["Limits:HeaderBytes"] = "40000" });

        var ranges = await system.AskAsync("{ provinces { code } }", headers: ("Accept", string.Join(',', Enumerable.Repeat("a/b;q=0.1", 3_000))));
        var beyond = await RawHttp.SendAsync(system.Gateway.Url, $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('x', 50_000)}\r\n\r\n");

        Assert.Equal(406, ranges.Status);
        Assert.StartsWith("HTTP/1.1 431", beyond, StringComparison.Ordinal);
        await AssertOthersAreServedAsync(system);
    }

    // S20
    [Fact]
    public async Task Connection_that_never_ends_its_headers_is_closed_and_slow_ones_have_a_least_rate()
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?> { ["Limits:HeaderSeconds"] = "1", ["Limits:Connections"] = "77" });
        var limits = system.Gateway.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.Equal(77, limits.MaxConcurrentConnections);
        Assert.Equal(4_096, limits.MinRequestBodyDataRate!.BytesPerSecond);
        Assert.Equal(4_096, limits.MinResponseDataRate!.BytesPerSecond);
        Assert.StartsWith("HTTP/1.1 408", await RawHttp.SendAsync(system.Gateway.Url, "POST /graphql HTTP/1.1\r\nHost: loc"), StringComparison.Ordinal);
        await AssertOthersAreServedAsync(system);
    }

    // S13
    [Fact]
    public async Task Agency_that_sends_ever_new_documents_pushes_out_none_of_another()
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?> { ["Limits:OperationCacheBytes"] = "30000" });
        var documents = system.Gateway.Services.GetRequiredService<Snapshots.StateHolder>().Current!.Views.Whole.Documents;
        var quiet = documents.Find("{ provinces { code } }"u8.ToArray(), "G12");

        for (var i = 0; i < 500; i++)
        {
            documents.Find(Encoding.UTF8.GetBytes($"{{ provinces {{ a{i}: code }} }}"), "H29");
        }

        Assert.Same(quiet, documents.Find("{ provinces { code } }"u8.ToArray(), "G12"));
        await AssertOthersAreServedAsync(system);
    }

    // S15
    [Fact]
    public async Task Introspection_under_many_names_ends_in_an_error_and_not_in_a_flood()
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?> { ["Limits:IntrospectionLists"] = "6", ["Limits:IntrospectionDepth"] = "20" });
        const string Flood = "{ types { fields { type { fields { type { fields { type { fields { type { fields { name } } } } } } } } } } }";

        var reply = await system.AskAsync($"{{ {string.Join(' ', Enumerable.Range(0, 10).Select(i => $"s{i}: __schema {Flood}"))} }}");

        Assert.Equal("LIMIT_EXCEEDED", reply.Code);
        Assert.True(reply.Text.Length < 16_000_000, $"an answer of {reply.Text.Length} characters");
        await AssertOthersAreServedAsync(system);
    }

    [Fact]
    public async Task Every_limit_is_told_to_authenticated_clients()
    {
        await using var system = await PeopleSystem.StartAsync();

        var told = await system.Gateway.Client.GetAsync("/limits", system.Gateway.Tokens.Of(PeopleAccess.Client));

        Assert.Equal(
            typeof(LimitOptions).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Order(StringComparer.Ordinal),
            told.Json.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.All(told.Json.EnumerateObject(), p => Assert.True(p.Value.GetInt64() > 0, p.Name));
    }

    private static async Task AssertOthersAreServedAsync(PeopleSystem system)
    {
        var reply = await system.Gateway.Client.AskAsync("{ provinces { code } }", system.Gateway.Tokens.Of(PeopleAccess.OtherClient));
        Assert.True(reply.Status == 200, $"{reply.Status} {reply.Text}");
        Assert.False(reply.Json.TryGetProperty("errors", out _), reply.Text);
    }

    private static byte[] Compress(string encoding, byte[] content)
    {
        using var output = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(output, CompressionLevel.Optimal),
            "br" => new BrotliStream(output, CompressionLevel.Fastest),
            _ => new ZLibStream(output, CompressionLevel.Optimal),
        })
        {
            stream.Write(content);
        }

        return output.ToArray();
    }
}
