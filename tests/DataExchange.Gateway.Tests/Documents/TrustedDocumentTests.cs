using System.Text;
using System.Text.Json;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Snapshots;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.AccessStores;
using Microsoft.Extensions.DependencyInjection;

namespace DataExchange.Gateway.Tests.Documents;

/// <summary>Documents registered before: asked for by name, and the only ones that a client in production may send.</summary>
public sealed class TrustedDocumentTests : IDisposable
{
    private const string Provinces = "{ provinces { code } }";
    private const string Citizen = "query Q($id: ID!) { citizen(id: $id) { name } }";
    private const string Answer = """{"citizen":{"name":"Ana"}}""";

    private readonly TemporaryFolder _folder = new();

    private string Manifest => Path.Combine(_folder.Path, "manifest.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Document_is_asked_for_by_its_name_in_each_form_that_clients_use()
    {
        Write(new() { ["citizen"] = Citizen });
        await using var system = await StartAsync();
        var hash = Hash(Citizen);

        string[] bodies =
        [
            """{"documentId":"citizen","variables":{"id":"1"}}""",
            $$$"""{"documentId":"sha256:{{{hash}}}","variables":{"id":"1"}}""",
            $$$"""{"documentId":"{{{hash}}}","variables":{"id":"1"}}""",
            $$$"""{"query":null,"documentId":"citizen","operationName":"Q","variables":{"id":"1"},"extensions":null}""",
            $$$$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{{hash}}}}"}},"variables":{"id":"1"}}""",
            """{"extensions":{"persistedQuery":{"sha256Hash":"citizen","version":1}},"variables":{"id":"1"}}""",
        ];
        foreach (var body in bodies)
        {
            Assert.Equal(Answer, (await PostAsync(system, body)).Data);
        }

        foreach (var query in (string[])["documentId=citizen", $"documentId=sha256:{hash}", $$$"""extensions={"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}"""])
        {
            var reply = await system.Gateway.Client.GetAsync($$"""/graphql?{{query}}&variables={"id":"1"}""", Token(system));
            Assert.Equal(Answer, reply.Data);
        }
    }

    [Fact]
    public async Task Unknown_name_is_refused_with_a_single_error()
    {
        Write(new() { ["citizen"] = Citizen });
        await using var system = await StartAsync();

        var reply = await PostAsync(system, """{"documentId":"citizens"}""");
        var legacy = await system.Gateway.Client.PostAsync("""{"documentId":"citizens"}""", Token(system), ("Accept", "application/json"));

        Assert.Equal((404, "PERSISTED_DOCUMENT_NOT_FOUND"), (reply.Status, reply.Code));
        Assert.Equal(200, legacy.Status);
        Assert.Equal(1, reply.Json.GetProperty("errors").GetArrayLength());
        Assert.Null(reply.Data);
        Assert.Equal(2, system.Gateway.Log.Records.Count);
    }

    [Theory]
    [InlineData("{ citizen(id: 1) { name } }")]
    [InlineData("query Q($id: ID!) { citizen(id: $id) { name } } ")]
    [InlineData("{ provinces { code")]
    [InlineData("\u0000\u0001")]
    public async Task Client_in_production_is_refused_any_other_text_before_it_is_parsed(string query)
    {
        Write(new() { ["citizen"] = Citizen });
        await using var system = await StartAsync(restricted: true);

        var reply = await system.AskAsync(query, new { id = "1" });

        Assert.Equal((403, "DOCUMENT_NOT_TRUSTED"), (reply.Status, reply.Code));
        Assert.Empty(system.Registry.Requests);
        Assert.Equal("DOCUMENT_NOT_TRUSTED", Assert.Single(system.Gateway.Log.Last.ErrorCodes));
    }

    [Fact]
    public async Task Client_in_production_may_send_the_exact_text_of_a_trusted_document()
    {
        Write(new() { ["citizen"] = Citizen });
        await using var system = await StartAsync(restricted: true);

        Assert.Equal(Answer, (await system.AskAsync(Citizen, new { id = "1" })).Data);
        Assert.Equal(Answer, (await PostAsync(system, """{"documentId":"citizen","variables":{"id":"1"}}""")).Data);
    }

    [Fact]
    public async Task Client_in_production_cannot_register_documents()
    {
        Write(new() { ["citizen"] = Citizen });
        await using var system = await StartAsync(restricted: true);
        var extension = new { persistedQuery = new { version = 1, sha256Hash = Hash(Provinces) } };

        var asked = await PostAsync(system, JsonSerializer.Serialize(new { extensions = extension }));
        var registered = await PostAsync(system, JsonSerializer.Serialize(new { query = Provinces, extensions = extension }));
        var again = await PostAsync(system, JsonSerializer.Serialize(new { extensions = extension }));

        Assert.All([asked, registered, again], r => Assert.Equal((403, "DOCUMENT_NOT_TRUSTED"), (r.Status, r.Code)));
        Assert.Empty(system.Registry.Requests);
    }

    [Theory]
    [InlineData(PeopleAccess.Client, false)]
    [InlineData("H29", false)]
    [InlineData(PeopleAccess.OtherClient, true)]
    [InlineData("H2", true)]
    public async Task Client_or_agency_outside_production_may_send_documents_of_its_own(string outside, bool isRefused)
    {
        Write(new() { ["citizen"] = Citizen });
        await using var system = await StartAsync(settings: new() { ["Gateway:TrustedDocuments:NotProduction:0"] = outside });

        Assert.Equal(isRefused ? 403 : 200, (await system.AskAsync(Provinces)).Status);
    }

    [Fact]
    public async Task Requirement_can_be_lifted_for_all()
    {
        Write(new() { ["citizen"] = Citizen });
        await using var system = await StartAsync(settings: new()
        {
            ["Gateway:TrustedDocuments:RequiredFor"] = "Nobody", ["Gateway:TrustedDocuments:NotProduction:0"] = "G99",
        });

        Assert.Equal(200, (await system.AskAsync(Provinces)).Status);
    }

    [Fact]
    public async Task Document_that_is_bound_to_clients_does_not_exist_for_others()
    {
        await File.WriteAllTextAsync(
            Manifest,
            $$"""
            {"format":"apollo-persisted-query-manifest","version":1,"operations":[
              {"id":"theirs","body":"{{Provinces}}","name":"P","type":"query","clients":["{{PeopleAccess.OtherClient}}"]},
              {"id":"ours","body":"{ provinces { name } }","name":"N","type":"query","clients":["H29"]}]}
            """,
            TestContext.Current.CancellationToken);
        await using var system = await StartAsync(restricted: true);
        var other = system.Gateway.Tokens.Of(PeopleAccess.OtherClient);

        Assert.Equal(404, (await PostAsync(system, """{"documentId":"theirs"}""")).Status);
        Assert.Equal(403, (await system.AskAsync(Provinces)).Status);
        Assert.Equal(200, (await PostAsync(system, """{"documentId":"ours"}""")).Status);
        Assert.Equal(200, (await system.Gateway.Client.PostAsync("""{"documentId":"theirs"}""", other)).Status);
        Assert.Equal(404, (await system.Gateway.Client.PostAsync("""{"documentId":"ours"}""", other)).Status);
    }

    [Fact]
    public async Task Mutation_is_not_served_by_GET_under_a_name_either()
    {
        Write(new() { ["rename"] = "mutation { rename(id: 1, name: \"n\") { name } }" });
        await using var system = await StartAsync();

        var reply = await system.Gateway.Client.GetAsync("/graphql?documentId=rename", Token(system));

        Assert.Equal((405, "POST"), (reply.Status, reply.Headers["Allow"]));
    }

    [Fact]
    public async Task Document_that_does_not_fit_the_schema_is_reported_and_stops_no_other()
    {
        Write(new() { ["broken"] = "{ nothing }", ["syntax"] = "{", ["deep"] = "{ citizen(id: 1) { mother { mother { mother { name } } } } }", ["citizen"] = Citizen });
        await using var system = await StartAsync(settings: new() { ["Limits:Depth"] = "3" });

        Assert.Equal(Answer, (await PostAsync(system, """{"documentId":"citizen","variables":{"id":"1"}}""")).Data);
        Assert.Equal((400, "GRAPHQL_VALIDATION_FAILED"), Of(await PostAsync(system, """{"documentId":"broken"}""")));
        Assert.Equal((400, "LIMIT_EXCEEDED"), Of(await PostAsync(system, """{"documentId":"deep"}""")));
        Assert.Contains("Serving 4 trusted documents; 3 of them cannot be run", system.Gateway.Lines.Text, StringComparison.Ordinal);
        foreach (var id in (string[])["broken", "syntax", "deep"])
        {
            Assert.Contains($"Warning: The trusted document `{id}` cannot be run", system.Gateway.Lines.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Changed_manifest_is_served_and_a_broken_one_keeps_the_last_good_and_is_reported_once()
    {
        Write(new() { ["a"] = Provinces });
        await using var system = await StartAsync(restricted: true);
        Assert.Equal(200, (await PostAsync(system, """{"documentId":"a"}""")).Status);

        Write(new() { ["b"] = Citizen });
        await RefreshAsync(system);
        Assert.Equal(404, (await PostAsync(system, """{"documentId":"a"}""")).Status);
        Assert.Equal(403, (await system.AskAsync(Provinces)).Status);
        Assert.Equal(200, (await PostAsync(system, """{"documentId":"b","variables":{"id":"1"}}""")).Status);

        await File.WriteAllTextAsync(Manifest, """{"b":5}""", TestContext.Current.CancellationToken);
        await RefreshAsync(system);
        await RefreshAsync(system);
        Assert.Equal(200, (await PostAsync(system, """{"documentId":"b","variables":{"id":"1"}}""")).Status);
        Assert.Single(system.Gateway.Lines.Text.Split('\n'), l => l.StartsWith("Error", StringComparison.Ordinal));

        File.Delete(Manifest);
        await RefreshAsync(system);
        Assert.Equal(200, (await PostAsync(system, """{"documentId":"b","variables":{"id":"1"}}""")).Status);

        Write(new() { ["a"] = Provinces });
        await RefreshAsync(system);
        Assert.Equal(200, (await PostAsync(system, """{"documentId":"a"}""")).Status);
    }

    [Fact]
    public async Task Changed_manifest_keeps_what_was_learnt_of_other_documents_and_a_broken_one_holds_back_no_change_of_access()
    {
        Write(new() { ["a"] = Provinces });
        await using var system = await StartAsync();
        var holder = system.Gateway.Services.GetRequiredService<StateHolder>();
        var documents = holder.Current!.Documents;

        Write(new() { ["b"] = Citizen });
        await RefreshAsync(system);
        Assert.Same(documents, holder.Current.Documents);

        await File.WriteAllTextAsync(Manifest, "{", TestContext.Current.CancellationToken);
        system.Gateway.Store.State = PeopleAccess.State(PeopleSystem.Supergraph, [], revision: 2);
        await RefreshAsync(system);
        var reply = await PostAsync(system, """{"documentId":"b","variables":{"id":"1"}}""");

        Assert.Equal("""{"citizen":null}""", reply.Data);
    }

    [Fact]
    public async Task Folder_of_manifests_is_read_as_one()
    {
        Write(new() { ["a"] = Provinces });
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "other.json"), JsonSerializer.Serialize(new Dictionary<string, string> { ["b"] = Citizen }), TestContext.Current.CancellationToken);
        await using var system = await StartAsync(path: _folder.Path);

        Assert.Equal(200, (await PostAsync(system, """{"documentId":"a"}""")).Status);
        Assert.Equal(200, (await PostAsync(system, """{"documentId":"b","variables":{"id":"1"}}""")).Status);
    }

    [Theory]
    [InlineData("""{"a":5}""")]
    [InlineData(null)]
    public async Task First_manifest_that_is_broken_or_absent_fails_the_start(string? json)
    {
        if (json is not null)
        {
            await File.WriteAllTextAsync(Manifest, json, TestContext.Current.CancellationToken);
        }

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => StartAsync());
    }

    private static (int Status, string? Code) Of(Reply reply) => (reply.Status, reply.Code);

    private static string Hash(string text) => DocumentIdentifier.HashOf(Encoding.UTF8.GetBytes(text));

    private static string Token(PeopleSystem system) => system.Gateway.Tokens.Of(PeopleAccess.Client);

    private static Task<Reply> PostAsync(PeopleSystem system, string body) => system.Gateway.Client.PostAsync(body, Token(system));

    private static Task RefreshAsync(PeopleSystem system) => system.Gateway.Services.GetRequiredService<StateLoader>().RefreshAsync(TestContext.Current.CancellationToken);

    private void Write(Dictionary<string, string> documents) => File.WriteAllText(Manifest, JsonSerializer.Serialize(documents));

    private Task<PeopleSystem> StartAsync(bool restricted = false, Dictionary<string, string?>? settings = null, string? path = null)
    {
        var all = new Dictionary<string, string?>(settings ?? []) { ["Gateway:TrustedDocuments:Manifest"] = path ?? Manifest };
        if (restricted)
        {
            // In the environment Development nobody is in production, unless those who are not are listed.
            all["Gateway:TrustedDocuments:NotProduction:0"] = "G99";
        }

        return PeopleSystem.StartAsync(settings: all);
    }
}
