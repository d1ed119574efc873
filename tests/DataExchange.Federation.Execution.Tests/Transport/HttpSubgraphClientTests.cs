using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using DataExchange.Federation.Execution.Transport;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Federation.Execution.Tests.Transport;

public sealed class HttpSubgraphClientTests
{
    private static readonly byte[] s_body = """{"query":"{a}"}"""u8.ToArray();

    private static async Task<(SubgraphOutcome Outcome, int Status, string Body)> SendAsync(
        ScriptableSubgraph subgraph, int limit = 1024, bool http2 = false, ISubgraphRequestSigner? signer = null)
    {
        using var client = new HttpSubgraphClient(new Dictionary<string, HttpSubgraphOptions> { ["s"] = new() { Url = subgraph.Url, MaxResponseBytes = limit, Http2 = http2 } }, signer);
        using var response = await client.SendAsync(new SubgraphRequest { Subgraph = "s", Body = s_body, RequestId = "r1" }, TestContext.Current.CancellationToken);
        return (response.Outcome, response.Status, Encoding.UTF8.GetString(response.Body));
    }

    [Fact]
    public async Task A_request_carries_only_what_the_gateway_says()
    {
        await using var subgraph = await ScriptableSubgraph.StartAsync();
        subgraph.Reply("""{"data":1}""");

        Assert.Equal((SubgraphOutcome.Answered, 200, """{"data":1}"""), await SendAsync(subgraph));

        var request = Assert.Single(subgraph.Requests);
        Assert.Equal(("POST", "HTTP/1.1", """{"query":"{a}"}"""), (request.Method, request.Protocol, request.Body));
        Assert.Equal(["accept", "content-length", "content-type", "host", "x-request-id"], request.Headers.Keys.Order());
        Assert.Equal("application/json", request.Headers["content-type"]);
    }

    [Fact]
    public async Task Http2_over_clear_text_is_spoken_on_demand()
    {
        await using var subgraph = await ScriptableSubgraph.StartAsync(http2: true);
        subgraph.Reply("""{"data":1}""");

        Assert.Equal((SubgraphOutcome.Answered, 200, """{"data":1}"""), await SendAsync(subgraph, http2: true));
        Assert.Equal("HTTP/2", Assert.Single(subgraph.Requests).Protocol);
    }

    [Fact]
    public async Task The_signer_sees_method_url_and_body_and_adds_headers()
    {
        await using var subgraph = await ScriptableSubgraph.StartAsync();
        subgraph.Reply("{}");

        await SendAsync(subgraph, signer: new Signer());

        Assert.Equal($"s POST {subgraph.Url.AbsolutePath} 15", Assert.Single(subgraph.Requests).Headers["signature"]);
    }

    [Fact]
    public async Task Redirects_are_not_followed()
    {
        await using var subgraph = await ScriptableSubgraph.StartAsync();
        subgraph.Script = _ => new ScriptedReply { Status = 307, Headers = new Dictionary<string, string> { ["Location"] = subgraph.Url.ToString() } };

        Assert.Equal(307, (await SendAsync(subgraph)).Status);
        Assert.Single(subgraph.Requests);
    }

    [Theory]
    [InlineData(1023, SubgraphOutcome.Answered)]
    [InlineData(1024, SubgraphOutcome.Answered)]
    [InlineData(1025, SubgraphOutcome.TooLarge)]
    [InlineData(1_024_000, SubgraphOutcome.TooLarge)]
    public async Task A_response_is_read_up_to_its_limit(int bytes, SubgraphOutcome outcome)
    {
        await using var subgraph = await ScriptableSubgraph.StartAsync();
        subgraph.Reply(new string('x', bytes));

        var response = await SendAsync(subgraph);

        Assert.Equal(outcome, response.Outcome);
        Assert.Equal(outcome == SubgraphOutcome.Answered ? bytes : 0, response.Body.Length);
    }

    [Theory]
    [InlineData("gzip", 1024, SubgraphOutcome.Answered)]
    [InlineData("gzip", 1025, SubgraphOutcome.TooLarge)]
    [InlineData("gzip", 50_000_000, SubgraphOutcome.TooLarge)]
    [InlineData("br", 1024, SubgraphOutcome.Answered)]
    [InlineData("br", 1025, SubgraphOutcome.TooLarge)]
    [InlineData("zstd", 10, SubgraphOutcome.Broken)]
    [InlineData("gzip, gzip", 10, SubgraphOutcome.Broken)]
    public async Task What_is_counted_is_what_comes_out_of_the_inflation(string encoding, int bytes, SubgraphOutcome outcome)
    {
        var memory = new MemoryStream();
        await using (Stream packed = encoding == "br" ? new BrotliStream(memory, CompressionLevel.Fastest, true) : new GZipStream(memory, CompressionLevel.Fastest, true))
        {
            await packed.WriteAsync(new byte[bytes], TestContext.Current.CancellationToken);
        }

        await using var subgraph = await ScriptableSubgraph.StartAsync();
        subgraph.Script = _ => new ScriptedReply { Body = memory.ToArray(), Headers = new Dictionary<string, string> { ["Content-Encoding"] = encoding } };

        Assert.Equal(outcome, (await SendAsync(subgraph)).Outcome);
    }

    [Fact]
    public async Task Compressed_garbage_is_broken()
    {
        await using var subgraph = await ScriptableSubgraph.StartAsync();
        subgraph.Script = _ => new ScriptedReply { Body = "no gzip"u8.ToArray(), Headers = new Dictionary<string, string> { ["Content-Encoding"] = "gzip" } };

        Assert.Equal(SubgraphOutcome.Broken, (await SendAsync(subgraph)).Outcome);
    }

    [Fact]
    public async Task Nobody_there_is_unreachable()
    {
        var subgraph = await ScriptableSubgraph.StartAsync();
        await subgraph.DisposeAsync();
        using var client = new HttpSubgraphClient(new Dictionary<string, HttpSubgraphOptions> { ["s"] = new() { Url = new Uri("http://127.0.0.1:9/graphql") } });

        using var response = await client.SendAsync(new SubgraphRequest { Subgraph = "s", Body = s_body }, TestContext.Current.CancellationToken);
        using var unknown = await client.SendAsync(new SubgraphRequest { Subgraph = "t", Body = s_body }, TestContext.Current.CancellationToken);

        Assert.Equal((SubgraphOutcome.Unreachable, SubgraphOutcome.Unreachable), (response.Outcome, unknown.Outcome));
    }

    [Fact]
    public async Task A_caller_who_goes_away_ends_the_call()
    {
        await using var subgraph = await ScriptableSubgraph.StartAsync();
        using var source = new CancellationTokenSource();
        subgraph.Script = _ =>
        {
            source.Cancel();
            return new ScriptedReply { Gate = new TaskCompletionSource().Task };
        };
        using var client = new HttpSubgraphClient(new Dictionary<string, HttpSubgraphOptions> { ["s"] = new() { Url = subgraph.Url } });

        using var response = await client.SendAsync(new SubgraphRequest { Subgraph = "s", Body = s_body }, source.Token);

        Assert.Equal(SubgraphOutcome.Cancelled, response.Outcome);
    }

    private sealed class Signer : ISubgraphRequestSigner
    {
        public void Sign(string subgraph, string method, Uri url, ReadOnlySpan<byte> body, string? onBehalfOf, HttpRequestHeaders headers) =>
            headers.Add("Signature", $"{subgraph} {method} {url.AbsolutePath} {body.Length}{onBehalfOf}");
    }
}
