using System.Text;
using System.Text.Json;
using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Limits;

/// <summary>Each limit over HTTP: what is within it is served, what is beyond is refused, far beyond is refused as fast, and the next caller notices nothing.</summary>
public sealed class LimitTests
{
    /// <summary>The limit's setting, its value in the test, what makes a request of a size, and the code of the refusal.</summary>
    public static TheoryData<string, int, string> Documents() => new()
    {
        { "Tokens", 200, "LIMIT_EXCEEDED" },
        { "Recursion", 20, "LIMIT_EXCEEDED" },
        { "Depth", 6, "LIMIT_EXCEEDED" },
        { "Aliases", 5, "LIMIT_EXCEEDED" },
        { "RootFields", 4, "LIMIT_EXCEEDED" },
        { "DirectivesPerLocation", 2, "LIMIT_EXCEEDED" },
        { "Directives", 6, "LIMIT_EXCEEDED" },
        { "Fragments", 5, "LIMIT_EXCEEDED" },
        { "ExpandedSelections", 40, "LIMIT_EXCEEDED" },
        { "Cost", 20, "LIMIT_EXCEEDED" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Limit_of_a_document_is_inclusive_and_holds_far_beyond(string limit, int value, string code)
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Limits:BodyBytes"] = "4000000", ["Limits:Tokens"] = "1000000", ["Limits:Depth"] = "20", [$"Limits:{limit}"] = value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });

        foreach (var size in (int[])[value - 1, value, value + 1, value * 1000])
        {
            var reply = await system.AskAsync(Document(limit, size));

            Assert.True(reply.Status == (size <= value ? 200 : 400), $"{limit} {size}: {reply.Status} {Head(reply)}");
            Assert.True(reply.Code == (size <= value ? null : code), $"{limit} {size}: {Head(reply)}");
            Assert.True(reply.Text.Length < 100_000, $"{limit} {size}: an answer of {reply.Text.Length} characters");
            await AssertOthersAreServedAsync(system);
        }

        Assert.Equal(8, system.Gateway.Log.Records.Count);
    }

    [Theory]
    [InlineData("BodyBytes", 2_000)]
    [InlineData("VariableBytes", 1_000)]
    public async Task Limit_of_bytes_is_inclusive_and_holds_far_beyond(string limit, int value)
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Limits:BodyBytes"] = "4000000", [$"Limits:{limit}"] = value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
        var token = system.Gateway.Tokens.Of(PeopleAccess.Client);

        foreach (var size in (int[])[value - 1, value, value + 1, value * 1000])
        {
            var reply = await system.Gateway.Client.PostAsync(limit == "BodyBytes" ? Body(size) : Variables(size), token);

            Assert.True((reply.Status, reply.Code) == (size <= value ? (200, null) : (413, "DOCUMENT_TOO_LARGE")), $"{limit} {size}: {reply.Status} {Head(reply)}");
            await AssertOthersAreServedAsync(system);
        }
    }

    [Fact]
    public async Task Body_of_unknown_length_is_held_to_the_limit_as_it_comes()
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?> { ["Limits:BodyBytes"] = "2000" });
        using var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(Body(2_001))));
        content.Headers.ContentType = new("application/json");

        var reply = await system.Gateway.Client.SendAsync(HttpMethod.Post, "/graphql", content, system.Gateway.Tokens.Of(PeopleAccess.Client), ("Transfer-Encoding", "chunked"));

        Assert.Equal((413, "DOCUMENT_TOO_LARGE"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Limit_of_list_items_is_inclusive_and_holds_far_beyond()
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?> { ["Limits:ListItems"] = "10", ["Limits:VariableBytes"] = "1000000" });

        foreach (var size in (int[])[9, 10, 11, 10_000])
        {
            var reply = await system.AskAsync("query($o: [CitizenOrder!]) { citizens(orderBy: $o) { totalCount } }", new { o = Enumerable.Repeat("NAME", size) });

            Assert.True(reply.Status == (size <= 10 ? 200 : 400), $"{size}: {reply.Status} {Head(reply)}");
        }
    }

    [Fact]
    public async Task Limit_of_planning_steps_refuses_what_is_too_hard_to_plan()
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?> { ["Limits:PlanningSteps"] = "1" });

        var reply = await system.AskAsync("{ citizen(id: 1) { name dues { nodes { payer { name mother { dues { nodes { year } } } } } } } }");

        Assert.NotEqual(200, reply.Status);
        Assert.Null(reply.Data);
        Assert.Single(system.Gateway.Log.Records);
        Assert.Empty(system.Registry.Requests);
    }

    [Theory]
    [InlineData("ResponseBytes", 2_000)]
    [InlineData("ResponseNodes", 50)]
    [InlineData("SubgraphBytes", 2_000)]
    public async Task Limit_of_an_answer_ends_in_an_error_and_not_in_a_flood(string limit, int value)
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?>
        {
            [$"Limits:{limit}"] = value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
        system.Registry.Script = _ => Testing.Subgraphs.ScriptedReply.Json(
            JsonSerializer.Serialize(new { data = new { provinces = Enumerable.Repeat(new { code = "0123456789", name = "0123456789" }, 20_000) } }));

        var flood = await system.AskAsync("{ provinces { code name } }");
        system.Registry.Reply("""{"data":{"provinces":[{"code":"01","name":"n"}]}}""");
        var next = await system.AskAsync("{ provinces { code name } }");

        Assert.True(flood.Json.TryGetProperty("errors", out _), Head(flood));
        Assert.True(flood.Text.Length < 10_000, $"an answer of {flood.Text.Length} characters");
        Assert.Equal("""{"provinces":[{"code":"01","name":"n"}]}""", next.Data);
    }

    [Fact]
    public async Task Limit_of_entities_ends_in_an_error_for_what_depends_on_them()
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?> { ["Limits:Entities"] = "3", ["Limits:EntitiesPerFetch"] = "2" });

        var within = await system.AskAsync("{ citizens { nodes { name dues { nodes { year } } } } }");
        Assert.False(within.Json.TryGetProperty("errors", out _), within.Text);
        system.Registry.Script = _ => Testing.Subgraphs.ScriptedReply.Json(JsonSerializer.Serialize(new
        {
            data = new { citizens = new { nodes = Enumerable.Range(0, 3_000).Select(i => new { __typename = "Citizen", id = $"{i}", _dx_subject = $"{i}", name = "n" }) } },
        }));
        var beyond = await system.AskAsync("{ citizens { nodes { name dues { nodes { year } } } } }");

        Assert.True(beyond.Json.TryGetProperty("errors", out _), Head(beyond));
        Assert.True(system.Tax.Requests.Count <= 4, $"{system.Tax.Requests.Count} requests");
    }

    [Fact]
    public async Task Registry_that_does_not_answer_ends_in_an_error_within_its_time()
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?> { ["Limits:SubgraphMs"] = "100" });
        var never = new TaskCompletionSource();
        system.Tax.Script = _ => Testing.Subgraphs.ScriptedReply.Json("{}") with { Gate = never.Task };

        var reply = await system.AskAsync("{ citizen(id: 1) { name dues { nodes { year } } } }");
        never.SetResult();

        Assert.Equal("""{"citizen":{"name":"Ana","dues":null}}""", reply.Data);
        Assert.Equal(1, reply.Json.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task Invalid_document_lists_few_errors()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync($"{{ citizen(id: 1) {{ {string.Join(' ', Enumerable.Range(0, 500).Select(i => $"nothing{i}"))} }} }}");

        Assert.InRange(reply.Json.GetProperty("errors").GetArrayLength(), 1, 5);
    }

    [Theory]
    [InlineData("braces")]
    [InlineData("lists")]
    [InlineData("objects")]
    [InlineData("types")]
    [InlineData("json")]
    public async Task Forty_kilobytes_of_nesting_are_an_error_and_not_a_dead_process(string kind)
    {
        await using var system = await PeopleSystem.StartAsync();
        const int Depth = 20_000;
        string Nest(string open, string close) => string.Concat(Enumerable.Repeat(open, Depth)) + string.Concat(Enumerable.Repeat(close, Depth));
        var token = system.Gateway.Tokens.Of(PeopleAccess.Client);

        var reply = await (kind switch
        {
            "braces" => system.AskAsync(Nest("{a", "}")),
            "lists" => system.AskAsync($"{{ citizens(where: {Nest("[", "]")}) {{ totalCount }} }}"),
            "objects" => system.AskAsync($"{{ citizens(where: {Nest("{a:", "}")}) {{ totalCount }} }}"),
            "types" => system.AskAsync($"query($x: {Nest("[", "]")}) {{ provinces {{ code }} }}"),
            _ => system.Gateway.Client.PostAsync("""{"query":"{ provinces { code } }","variables":{"x":NEST}}""".Replace("NEST", Nest("[", "]"), StringComparison.Ordinal), token),
        });

        Assert.Equal(400, reply.Status);
        Assert.Equal(200, (await system.AskAsync("{ provinces { code } }")).Status);
    }

    [Fact]
    public async Task Fragments_that_multiply_are_refused_at_once()
    {
        await using var system = await PeopleSystem.StartAsync();
        var fragments = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"fragment F{i} on Citizen {{ ...F{i + 1} ...F{i + 1} }}"));

        var reply = await system.AskAsync($"{{ citizen(id: 1) {{ ...F0 }} }} {fragments} fragment F40 on Citizen {{ name }}");

        Assert.Equal((400, "LIMIT_EXCEEDED"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Limits_are_told_to_authenticated_clients_only()
    {
        await using var system = await PeopleSystem.StartAsync();

        var told = await system.Gateway.Client.GetAsync("/limits", system.Gateway.Tokens.Of(PeopleAccess.Client));
        var stranger = await system.Gateway.Client.GetAsync("/limits");

        Assert.Equal(4_000, told.Json.GetProperty("tokens").GetInt32());
        Assert.Equal(401, stranger.Status);
    }

    /// <summary>A client of another agency notices nothing.</summary>
    private static async Task AssertOthersAreServedAsync(PeopleSystem system) =>
        Assert.Equal(200, (await system.Gateway.Client.AskAsync("{ provinces { code } }", system.Gateway.Tokens.Of(PeopleAccess.OtherClient))).Status);

    private static string Head(Reply reply) => reply.Text[..Math.Min(400, reply.Text.Length)];

    private static string Body(int size)
    {
        const string Start = """{"query":"{ provinces { code } } #""";
        return Start + new string('x', size - Start.Length - 2) + "\"}";
    }

    private static string Variables(int size) =>
        """{"query":"{ provinces { code } }","variables":{"x":"FILL"}}""".Replace("FILL", new string('x', size - 8), StringComparison.Ordinal);

    private static string Document(string limit, int size) => limit switch
    {
        // A document of exactly so many tokens: the braces and names of `{ provinces { code … } }`.
        "Tokens" => $"{{ provinces {{ {Repeat(size - 5, _ => "code")} }} }}",
        // Selection sets one in another.
        "Recursion" => $"{{ citizen(id: 1) {{ {Repeat(size - 2, _ => "... {")} name {Repeat(size - 2, _ => "}")} }} }}",
        "Depth" => $"{{ citizen(id: 1) {{ {Repeat(size - 2, _ => "mother {")} name {Repeat(size - 2, _ => "}")} }} }}",
        "Aliases" => $"{{ provinces {{ {Repeat(size, i => $"a{i}: code")} }} }}",
        "RootFields" => $"query {{ {Repeat(size, i => i == 0 ? "provinces { code }" : $"p{i}: provinces {{ code }}")} }}",
        "DirectivesPerLocation" => $"{{ provinces {{ code {Repeat(Math.Min(size, 2), i => i == 0 ? "@include(if: true)" : "@skip(if: false)")} {Repeat(Math.Max(0, size - 2), _ => "@include(if: true)")} }} }}",
        "Directives" => $"{{ provinces {{ {Repeat(size, i => $"c{i}: code @include(if: true)")} }} }}",
        "Fragments" => $"{{ provinces {{ {Repeat(size, i => $"...F{i}")} }} }} {Repeat(size, i => $"fragment F{i} on Province {{ code }}")}",
        // So many objects, below one another as deep as may be; far beyond, lists do it: each counts for ten.
        "Cost" => size > 1_000
            ? $"{{ citizens {{ nodes {{ {Repeat(4, _ => "dues { nodes { payer {")} name {Repeat(4, _ => "} } }")} }} }} }}"
            : $"{{ citizen(id: 1) {{ {Repeat(size - 1, i => $"m{i}: mother {{ name }}")} }} }}",
        "ExpandedSelections" => $"{{ provinces {{ {Repeat(size - 1, _ => "code")} }} }}",
        _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, "There is no document for this limit."),
    };

    private static string Repeat(int count, Func<int, string> text) => string.Join(' ', Enumerable.Range(0, count).Select(text));
}
