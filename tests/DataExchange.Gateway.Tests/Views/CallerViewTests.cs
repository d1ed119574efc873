using System.Text.Json;
using System.Text.RegularExpressions;
using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Views;

/// <summary>What is hidden from a client does not exist for it: no message, status, suggestion or type tells it from a name that nobody has.</summary>
public sealed class CallerViewTests
{
    private static readonly string[] s_hidden = ["watchlisted", "WATCHLISTED", "Warrant", "warrants", "lookouts", "WatchLevel", "WarrantState", "WarrantFilter", "DETAINED", "court", "watched"];

    public static TheoryData<string, string, string> Hidden() => new()
    {
        { "{ citizen(id: 1) { NAME } }", "watchlisted", "watchlistee" },
        { "{ citizen(id: 1) { name NAME { number } } }", "lookouts", "lookoutz" },
        { "{ citizen(id: 1) { ... on NAME { number } } }", "Warrant", "Warrans" },
        { "{ search(text: \"x\") { ... on NAME { number } } }", "Warrant", "Warrans" },
        { "{ NAME { number } }", "warrants", "warranto" },
        { "{ NAME { name } }", "watched", "watchet" },
        { "{ citizens(where: { NAME: DETAINED }) { nodes { name } } }", "watchlisted", "watchlistee" },
        { "{ citizens(where: { any: [{ NAME: null }] }) { nodes { name } } }", "watchlisted", "watchlistee" },
        { "{ citizens(orderBy: NAME) { nodes { name } } }", "WATCHLISTED", "WATCHLISTEE" },
        { "query($x: NAME) { citizen(id: $x) { name } }", "WatchLevel", "WatchLevex" },
        { "query($x: NAME) { citizen(id: $x) { name } }", "WarrantFilter", "WarrantFiltez" },
        { "{ __type(name: \"NAME\") { name fields { name } } }", "Warrant", "Warrans" },
        { "{ __type(name: \"NAME\") { name enumValues { name } } }", "WatchLevel", "WatchLevex" },
        { "fragment F on NAME { number } { citizen(id: 1) { name ...F } }", "Warrant", "Warrans" },
    };

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task Hidden_name_is_answered_as_one_that_nobody_has(string query, string hidden, string misspelt)
    {
        await using var system = await PeopleSystem.StartAsync();

        var secret = await system.AskAsync(query.Replace("NAME", hidden, StringComparison.Ordinal));
        var unknown = await system.AskAsync(query.Replace("NAME", misspelt, StringComparison.Ordinal));

        Assert.Equal(Bare(unknown, misspelt), Bare(secret, hidden));
        Assert.Equal(unknown.Headers.Keys.Order(StringComparer.Ordinal), secret.Headers.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(system.Asked);
    }

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task Agency_that_is_listed_sees_what_others_do_not(string query, string hidden, string misspelt)
    {
        await using var system = await PeopleSystem.StartAsync();

        var secret = await Ask(system, PeopleAccess.OwnClient, query.Replace("NAME", hidden, StringComparison.Ordinal));
        var unknown = await Ask(system, PeopleAccess.OwnClient, query.Replace("NAME", misspelt, StringComparison.Ordinal));

        Assert.NotEqual(Bare(unknown, misspelt), Bare(secret, hidden));
    }

    [Theory]
    [InlineData("query($w: CitizenFilter) { citizens(where: $w) { nodes { name } } }", """{"w":{"NAME":"DETAINED"}}""", "watchlisted", "watchlistee")]
    [InlineData("query($w: CitizenFilter) { citizens(where: $w) { nodes { name } } }", """{"w":{"any":[{"NAME":"x"}]}}""", "watchlisted", "watchlistee")]
    [InlineData("query($o: [CitizenOrder!]) { citizens(orderBy: $o) { nodes { name } } }", """{"o":["NAME"]}""", "WATCHLISTED", "WATCHLISTEE")]
    public async Task Hidden_name_in_a_variable_is_answered_as_one_that_nobody_has(string query, string variables, string hidden, string misspelt)
    {
        await using var system = await PeopleSystem.StartAsync();

        var secret = await system.AskAsync(query, JsonDocument.Parse(variables.Replace("NAME", hidden, StringComparison.Ordinal)).RootElement);
        var unknown = await system.AskAsync(query, JsonDocument.Parse(variables.Replace("NAME", misspelt, StringComparison.Ordinal)).RootElement);

        Assert.Equal(400, secret.Status);
        Assert.Equal(Bare(unknown, misspelt), Bare(secret, hidden));
    }

    [Fact]
    public async Task Document_that_one_class_may_ask_is_not_taken_for_another_class()
    {
        await using var system = await PeopleSystem.StartAsync();
        const string Query = "{ citizen(id: 1) { watchlisted } }";

        var owner = await Ask(system, PeopleAccess.OwnClient, Query);
        var other = await system.AskAsync(Query);
        var again = await Ask(system, PeopleAccess.OwnClient, Query);

        Assert.Equal((200, 400, 200), (owner.Status, other.Status, again.Status));
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", other.Code);
    }

    [Fact]
    public async Task Company_sees_what_is_open_and_what_it_is_granted()
    {
        await using var system = await PeopleSystem.StartAsync();

        var open = await Ask(system, PeopleAccess.CompanyClient, "{ provinces { code name } notices { title } }");
        var closed = await Ask(system, PeopleAccess.CompanyClient, "{ citizen(id: 1) { name } }");
        var types = await Types(system, PeopleAccess.CompanyClient);

        Assert.Equal(200, open.Status);
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", closed.Code);
        Assert.DoesNotContain("\"Citizen\"", types, StringComparison.Ordinal);
        Assert.DoesNotContain("\"author\"", types, StringComparison.Ordinal);
        Assert.DoesNotContain("\"CitizenFilter\"", types, StringComparison.Ordinal);
        Assert.Contains("\"Province\"", types, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introspection_shows_the_view_and_nothing_of_what_is_hidden()
    {
        await using var system = await PeopleSystem.StartAsync();

        var shown = await Types(system, PeopleAccess.Client);
        var whole = await Types(system, PeopleAccess.OwnClient);

        Assert.All(s_hidden, name => Assert.DoesNotContain($"\"{name}\"", shown, StringComparison.Ordinal));
        Assert.DoesNotContain("only the registry's owner", shown, StringComparison.Ordinal);
        Assert.All(s_hidden, name => Assert.Contains($"\"{name}\"", whole, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_that_are_hidden_are_recovered_by_no_guess()
    {
        await using var system = await PeopleSystem.StartAsync();
        var words = s_hidden.Concat(s_hidden.SelectMany(h => Enumerable.Range(1, h.Length - 1).Select(n => h[..n]))).Distinct(StringComparer.Ordinal).ToList();
        var recovered = new HashSet<string>(StringComparer.Ordinal);
        string[] forms =
        [
            "{ WORD }", "{ citizen(id: 1) { WORD } }", "{ citizen(id: 1) { WORD { x } } }", "{ citizens(where: { WORD: 1 }) { nodes { name } } }", "{ citizens(orderBy: WORD) { nodes { name } } }",
            "{ citizens(WORD: 1) { nodes { name } } }", "query($x: WORD) { citizen(id: $x) { name } }", "{ search(text: \"\") { ... on WORD { x } } }", "{ __type(name: \"WORD\") { name } }",
        ];
        foreach (var form in forms)
        {
            foreach (var word in words)
            {
                var reply = await system.AskAsync(form.Replace("WORD", word, StringComparison.Ordinal));
                recovered.UnionWith(Regex.Matches(Strip(reply.Text, word), "[A-Za-z_]{3,}").Select(m => m.Value).Intersect(s_hidden, StringComparer.Ordinal));
            }
        }

        Assert.Empty(recovered);
    }

    [Fact]
    public async Task Fields_are_marked_with_what_is_decided_on_them_and_texts_are_safe()
    {
        await using var system = await PeopleSystem.StartAsync(
            [.. PeopleAccess.Usual, new("Citizen.nationalId", "Article 2") { Transform = DataExchange.Access.Agreements.Transform.MaskLast4 }, new("Citizen.birthDate", "Article 2") { ConsentScope = "housing" }]);

        var reply = await system.AskAsync("{ __type(name: \"Citizen\") { fields { name description } } notices: __type(name: \"Query\") { fields { name description } } n: __type(name: \"Notice\") { fields(includeDeprecated: true) { deprecationReason } } }");

        var marks = reply.Json.GetProperty("data").GetProperty("__type").GetProperty("fields").EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!, f => f.GetProperty("description").GetString());
        Assert.Equal("[granted under G01-H29@1, Article 1]", marks["name"]);
        Assert.Equal("[granted as MASK_LAST4 under G01-H29@1, Article 2]", marks["nationalId"]);
        Assert.Equal("[guarded by consent under G01-H29@1, Article 2]", marks["birthDate"]);
        Assert.Equal("[requestable]", marks["diagnosis"]);
        var notices = reply.Json.GetProperty("data").GetProperty("notices").GetProperty("fields").EnumerateArray().Single(f => f.GetProperty("name").GetString() == "notices").GetProperty("description").GetString();
        Assert.Equal("Notices ‹script›alert(1)‹/script› [x](javascript：alert(1)).\n\n[open]", notices);
        Assert.Equal("See ‹b›text‹/b›.", reply.Json.GetProperty("data").GetProperty("n").GetProperty("fields")[0].GetProperty("deprecationReason").GetString());
    }

    [Fact]
    public async Task Denial_names_nothing_that_is_hidden()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync("{ search(text: \"x\") { __typename ... on Citizen { name } } person(id: 1) { id name nationalId } }");

        Assert.Equal(200, reply.Status);
        Assert.DoesNotContain("Warrant", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entity_in_a_list_may_be_null_by_itself()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync("{ __type(name: \"CitizenConnection\") { fields { name type { kind ofType { kind name } } } } }");

        Assert.Contains("""{"name":"nodes","type":{"kind":"LIST","ofType":{"kind":"OBJECT","name":"Citizen"}}}""", reply.Text, StringComparison.Ordinal);
    }

    private static Task<Reply> Ask(PeopleSystem system, string client, string query) => system.Gateway.Client.AskAsync(query, system.Gateway.Tokens.Of(client));

    private static async Task<string> Types(PeopleSystem system, string client) => (await Ask(
        system,
        client,
        "{ __schema { description types { name description possibleTypes { name } interfaces { name } fields { name description args { name type { name } } type { name } } inputFields { name } enumValues { name } } directives { name } } }")).Text;

    private static (int Status, string Text) Bare(Reply reply, string name) => (reply.Status, Regex.Replace(Strip(reply.Text, name), "[0-9a-f]{32}", string.Empty));

    private static string Strip(string text, string name) => text.Replace(name, "NAME", StringComparison.Ordinal);
}
