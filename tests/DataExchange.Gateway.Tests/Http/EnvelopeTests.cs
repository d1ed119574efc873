using System.Net.Http.Headers;
using System.Text;
using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Http;

/// <summary>A body is read one way only: what two readers could read differently is refused before anything is asked.</summary>
public sealed class EnvelopeTests
{
    public static TheoryData<string, int> Bodies() => new()
    {
        { """{"query":"{ provinces { code } }","query":"{ citizen(id: 1) { name } }"}""", 400 },
        { """{"query":"{ provinces { code } }","\u0071uery":"{ citizen(id: 1) { name } }"}""", 400 },
        { """{"query":"{ provinces { code } }","variables":{},"variables":{}}""", 400 },
        { """{"query":"query($x: ID!) { citizen(id: $x) { name } }","variables":{"x":"1","x":"2"}}""", 400 },
        { """{"query":"query($w: CitizenFilter) { citizens(where: $w) { totalCount } }","variables":{"w":{"name":"a","name":"b"}}}""", 400 },
        { """[{"query":"{ provinces { code } }"}]""", 400 },
        { "[]", 400 },
        { "", 400 },
        { "null", 400 },
        { "\"{ provinces { code } }\"", 400 },
        { "{ provinces { code } }", 400 },
        { "{", 400 },
        { """{"query":"{ provinces { code } }"} {}""", 400 },
        { """{"query":"{ provinces { code } }",}""", 400 },
        { """{"query":"{ provinces { code } }" /* c */}""", 400 },
        { "{}", 400 },
        { """{"query":null}""", 400 },
        { """{"query":["{ provinces { code } }"]}""", 400 },
        { """{"query":5}""", 400 },
        { """{"query":""}""", 400 },
        { """{"query":"\ud800"}""", 400 },
        { """{"query":"{ provinces { code } }","operationName":5}""", 400 },
        { """{"query":"{ provinces { code } }","variables":[]}""", 400 },
        { """{"query":"{ provinces { code } }","variables":"{}"}""", 400 },
        { """{"query":"{ provinces { code } }","extensions":[]}""", 400 },
        { """{"query":"{ provinces { code } }","variables":null,"operationName":null,"extensions":null}""", 200 },
        { """{"query":"{ provinces { code } }","extensions":{"tracing":{"persistedQuery":5},"persistedQuery":null},"unknown":[1,{"a":2}]}""", 200 },
        { """{"query":"{ provinces { code } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab"}}}""", 400 },
        { """{"query":"{ provinces { code } }","extensions":{"persistedQuery":{"version":2,"sha256Hash":"ab"}}}""", 400 },
        { """{"query":"{ provinces { code } }","extensions":{"persistedQuery":{"version":1}}}""", 400 },
        { """{"query":"{ provinces { code } }","extensions":{"persistedQuery":"ab"}}""", 400 },
        { """{"query":"{ provinces { code } }","extensions":{"persistedQuery":null,"persistedQuery":{"version":1,"sha256Hash":"ab"}}}""", 400 },
        { """{"query":"{ provinces { code } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab","sha256Hash":"cd"}}}""", 400 },
        { """{"query":"{ provinces { code } }","documentId":null}""", 200 },
        { """{"query":"{ provinces { code } }","documentId":"a"}""", 400 },
        { """{"documentId":"a","extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab"}}}""", 400 },
        { """{"documentId":5}""", 400 },
        { """{"documentId":""}""", 400 },
        { """{"documentId":"sha256:ab"}""", 400 },
        { """{"documentId":"unknown"}""", 404 },
        { """{"Query":"{ provinces { code } }"}""", 400 },
        { """{"id":"abc"}""", 400 },
        { """{"id":"abc","extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab"}}}""", 404 },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Body_is_read_one_way_or_refused(string body, int status)
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.Gateway.Client.PostAsync(body, system.Gateway.Tokens.Of(PeopleAccess.Client));

        Assert.Equal(status, reply.Status);
        Assert.Equal(status == 200 ? 1 : 0, system.Registry.Requests.Count);
        Assert.Single(system.Gateway.Log.Records);
    }

    [Theory]
    [InlineData("text/plain", null, 415)]
    [InlineData("application/x-www-form-urlencoded", null, 415)]
    [InlineData("multipart/form-data; boundary=x", null, 415)]
    [InlineData("application/graphql", null, 415)]
    [InlineData(null, null, 415)]
    [InlineData("application/json; charset=utf-16", null, 415)]
    [InlineData("application/json", "gzip", 415)]
    [InlineData("application/json", "identity", 415)]
    [InlineData("application/json; charset=utf-8", null, 200)]
    [InlineData("application/json; charset=\"UTF-8\"", null, 200)]
    [InlineData("APPLICATION/JSON", null, 200)]
    public async Task Media_type_and_encoding_of_a_body_are_json_in_plain_utf8(string? contentType, string? encoding, int status)
    {
        await using var system = await PeopleSystem.StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"query":"{ provinces { code } }"}"""));
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        var reply = await system.Gateway.Client.SendAsync(HttpMethod.Post, "/graphql", content, system.Gateway.Tokens.Of(PeopleAccess.Client));

        Assert.Equal(status, reply.Status);
    }

    [Fact]
    public async Task Body_that_is_not_utf8_is_refused()
    {
        await using var system = await PeopleSystem.StartAsync();
        using var content = new ByteArrayContent([.. "{\"query\":\"{ provinces { code } } #"u8, 0xC3, 0x28, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        var reply = await system.Gateway.Client.SendAsync(HttpMethod.Post, "/graphql", content, system.Gateway.Tokens.Of(PeopleAccess.Client));

        Assert.Equal(400, reply.Status);
    }

    [Theory]
    [InlineData("DataExchange-Purpose", "HOUSING")]
    [InlineData("DataExchange-Case", "A-1")]
    [InlineData("DataExchange-Mode", "partial")]
    public async Task Header_of_this_gateway_sent_twice_is_refused(string name, string value)
    {
        await using var system = await PeopleSystem.StartAsync();
        const string Body = """{"query":"{ provinces { code } }"}""";

        var answer = await RawHttp.SendAsync(
            system.Gateway.Url,
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: application/graphql-response+json\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n" +
            $"Authorization: Bearer {system.Gateway.Tokens.Of(PeopleAccess.Client)}\r\n{name}: {value}\r\n{name}: {value}\r\nConnection: close\r\n\r\n{Body}");

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Empty(system.Registry.Requests);
    }

    [Theory]
    [InlineData("DataExchange-Mode", "lenient", 400)]
    [InlineData("DataExchange-Case", "a b", 400)]
    [InlineData("DataExchange-Purpose", "OTHER", 403)]
    [InlineData("DataExchange-Purpose", "HOUSING", 200)]
    [InlineData("DataExchange-Case", "H29/2026-0001", 200)]
    public async Task Header_of_this_gateway_with_a_value_of_the_wrong_kind_is_refused(string name, string value, int status)
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync("{ citizen(id: 1) { name } }", headers: (name, value));

        Assert.Equal(status, reply.Status);
        Assert.Equal(status == 200 ? 1 : 0, system.Registry.Requests.Count);
    }
}
