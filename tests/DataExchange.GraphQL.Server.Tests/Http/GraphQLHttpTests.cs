using System.Net;
using System.Net.Http.Headers;
using System.Text;
using DataExchange.GraphQL.Server.Http;
using DataExchange.GraphQL.Server.Tests.Sample;

namespace DataExchange.GraphQL.Server.Tests.Http;

public sealed class GraphQLHttpTests : IAsyncLifetime
{
    private const string GraphQLResponse = "application/graphql-response+json";
    private SampleHost _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await SampleHost.StartAsync(options: new GraphQLHttpOptions { MaxBodyBytes = 1_000 });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Text_is_utf8_and_not_escaped()
    {
        using var response = await PostAsync("""{"query":"{ citizens(filter: {limit: 1}) { name } }"}""");

        Assert.Equal("""{"data":{"citizens":[{"name":"Nguyễn Văn An"}]}}""", Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(Token)));
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("""{"query":"{"}""", 400)]
    [InlineData("""{"query":"{ nothing }"}""", 400)]
    [InlineData("""{"query":"{ __typename }","operationName":"A"}""", 400)]
    [InlineData("""{"query":"query($id: PersonalId!) { citizen(id: $id) { id } }"}""", 400)]
    [InlineData("""{"query":"{ citizens { income } }"}""", 200)]
    [InlineData("""{"query":"{ __typename }","query":"{ __typename }"}""", 400)]
    [InlineData("""{"query":"{ __typename }","variables":{"a":1,"a":2}}""", 400)]
    [InlineData("""[{"query":"{ __typename }"}]""", 400)]
    [InlineData("""{"query":"\ud800"}""", 400)]
    [InlineData("", 400)]
    public async Task Status_of_a_post_that_accepts_the_graphql_media_type(string body, int status)
    {
        using var response = await PostAsync(body, GraphQLResponse);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(GraphQLResponse, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(status == 200, (await response.Content.ReadAsStringAsync(Token)).Contains("\"data\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Body_at_the_limit_is_read_and_one_byte_more_is_refused()
    {
        const string body = """{"query":"{ __typename }"}""";

        using var good = await PostAsync(body + new string(' ', 1_000 - body.Length));
        using var bad = await PostAsync(body + new string(' ', 1_001 - body.Length));

        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, bad.StatusCode);
    }

    [Fact]
    public async Task Body_of_unknown_length_is_limited_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _host.Endpoint) { Content = new StreamContent(new MemoryStream(new byte[5_000])) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TransferEncodingChunked = true;

        using var response = await _host.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task Other_content_types_are_refused(string contentType)
    {
        using var content = new ByteArrayContent("""{"query":"{ __typename }"}"""u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

        using var response = await _host.Client.PostAsync(_host.Endpoint, content, Token);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Get_runs_queries_and_refuses_mutations()
    {
        using var query = await _host.Client.GetAsync(new Uri(_host.Endpoint + "?query=query($id:PersonalId!){citizen(id:$id){id}}&variables={\"id\":\"002\"}"), Token);
        using var mutation = await _host.Client.GetAsync(new Uri(_host.Endpoint + "?query=mutation{rename(id:\"001\",name:\"x\"){id}}"), Token);

        Assert.Equal("""{"data":{"citizen":{"id":"002"}}}""", await query.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, mutation.StatusCode);
        Assert.Equal(["POST"], mutation.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("?query={__typename}&query={__typename}")]
    [InlineData("?query={__typename}&variables=[1]")]
    [InlineData("?query={__typename}&variables={")]
    [InlineData("")]
    public async Task Get_with_bad_parameters_is_refused(string parameters)
    {
        using var response = await _host.Client.GetAsync(new Uri(_host.Endpoint + parameters), Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("HEAD")]
    public async Task Other_methods_are_refused_with_the_allowed_ones(string method)
    {
        using var response = await _host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), _host.Endpoint), Token);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Media_types_that_cannot_be_served_are_refused()
    {
        using var response = await PostAsync("""{"query":"{ __typename }"}""", "text/html");

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _host.Endpoint) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (accept is not null)
        {
            request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        }

        return await _host.Client.SendAsync(request, Token);
    }
}
