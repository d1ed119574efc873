using DataExchange.AccessLog.Records;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Records;

/// <summary>What a record says: everything that answers for the request, and no personal value.</summary>
public sealed class RecordContentTests
{
    [Fact]
    public async Task Record_of_a_partial_answer_says_who_asked_what_for_what_and_what_became_of_it()
    {
        await using var system = await PeopleSystem.StartAsync();
        var token = system.Gateway.Tokens.Of(PeopleAccess.Client, user: "nguyen.van.a@h29.example");

        var reply = await system.Gateway.Client.AskAsync(
            "query Desk { citizen(id: 1) { name nationalId dues { nodes { year } } mother { name } } }", token, headers: ("DataExchange-Case", "H29/2026-0001"));

        var record = Assert.Single(system.Gateway.Log.Records);
        Assert.Equal(reply.Json.GetProperty("extensions").GetProperty("dataExchange").GetProperty("receipt").GetString(), record.RequestId);
        Assert.Equal((AccessOutcome.Partial, PeopleAccess.Client, "H29", PeopleAccess.Purpose, "H29/2026-0001", "Desk"), (record.Outcome, record.Client, record.Agency, record.Purpose, record.CaseId, record.OperationName));
        Assert.Equal(["G01-H29@1", "G12-H29@1"], record.Agreements.Order());
        Assert.Equal(["registry", "tax"], record.Registries.Order());
        Assert.Equal(1, record.DeniedCounts["FIELD_NOT_GRANTED"]);
        Assert.Contains(record.Decisions, d => d.Coordinate == "Citizen.nationalId" && d.Outcome.Contains("FIELD_NOT_GRANTED", StringComparison.Ordinal));
        Assert.All((string[])["Query.citizen", "Citizen.name", "Citizen.dues", "Due.year", "Citizen.mother"], c => Assert.Contains(record.Decisions, d => d.Coordinate == c && !d.Outcome.StartsWith("deny", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(2, record.Subjects.Length);
        Assert.All(record.Subjects, s => Assert.Equal(64, s.Length));
        Assert.NotNull(record.Official);
        Assert.NotNull(record.OperationHash);
        Assert.All((string[])["nguyen", "Ana", "Eve", "CANARY"], personal => Assert.DoesNotContain(personal, system.Gateway.Log.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Values_of_arguments_and_variables_stand_in_no_record_and_no_log_line()
    {
        await using var system = await PeopleSystem.StartAsync();

        await system.AskAsync("query CANARY012345678 { citizen(id: \"CANARY-ID\") { name } }");
        await system.AskAsync("query($id: ID!) { citizen(id: $id) { name } }", new { id = "CANARY-ID" });
        await system.AskAsync("query($id: ID!) { citizen(id: $id) { name } }", new { id = new[] { "CANARY" } });
        var broken = await system.AskAsync("{ citizen(id: \"CANARY-ID\") { CANARY_name } ");

        Assert.Equal(4, system.Gateway.Log.Records.Count);
        Assert.NotNull(broken.Code);
        Assert.Empty(Canaries.In(system.Gateway.Log.Text + system.Gateway.Lines.Text));
    }

    [Fact]
    public async Task Same_operation_with_other_values_has_the_same_hash_and_another_shape_another()
    {
        await using var system = await PeopleSystem.StartAsync();

        await system.AskAsync("{ citizen(id: 1) { name } }");
        await system.AskAsync("{   citizen(id: \"2\") { name } }");
        await system.AskAsync("{ citizen(id: 1) { id } }");

        var hashes = system.Gateway.Log.Records.Select(r => r.OperationHash).ToList();
        Assert.Equal(hashes[0], hashes[1]);
        Assert.NotEqual(hashes[0], hashes[2]);
    }

    [Fact]
    public async Task Person_has_the_same_pseudonym_in_every_record()
    {
        await using var system = await PeopleSystem.StartAsync();

        await system.AskAsync("{ citizen(id: 1) { name } }");
        await system.AskAsync("{ person(id: 1) { name } }");
        await system.AskAsync("{ search(text: \"a\") { ... on Vehicle { owner { name } } } }");

        Assert.Single(system.Gateway.Log.Records.SelectMany(r => r.Subjects).Distinct());
        Assert.All(system.Gateway.Log.Records, r => Assert.NotEmpty(r.Subjects));
    }

    [Fact]
    public async Task Every_refusal_has_its_record()
    {
        await using var system = await PeopleSystem.StartAsync();
        var client = system.Gateway.Client;
        var token = system.Gateway.Tokens.Of(PeopleAccess.Client);

        (Task<Reply> Reply, string Code)[] refused =
        [
            (client.PostAsync("{}", token), "BAD_REQUEST"),
            (client.AskAsync("{ x }", null), "UNAUTHENTICATED"),
            (client.AskAsync("{", token), "GRAPHQL_PARSE_FAILED"),
            (client.AskAsync("{ x }", token), "GRAPHQL_VALIDATION_FAILED"),
            (client.AskAsync("{ citizen(id: 1) { name nationalId } }", token, headers: ("DataExchange-Mode", "strict")), "FORBIDDEN"),
            (client.AskAsync("{ provinces { code } }", token, headers: ("Accept", "text/html")), "NOT_ACCEPTABLE"),
        ];
        foreach (var (reply, code) in refused)
        {
            Assert.Equal(code, (await reply).Code);
        }

        Assert.Equal(refused.Select(r => r.Code).Order(), system.Gateway.Log.Records.Select(r => Assert.Single(r.ErrorCodes)).Order());
        Assert.All(system.Gateway.Log.Records, r => Assert.Equal(AccessOutcome.Refused, r.Outcome));
        Assert.All(system.Gateway.Log.Records, r => Assert.Empty(r.Registries));
    }

    [Fact]
    public async Task Registry_that_is_down_leaves_a_record_that_says_so()
    {
        await using var system = await PeopleSystem.StartAsync();
        system.Tax.Script = _ => new ScriptedReply { Status = 503, ContentType = "text/plain", Body = "CANARY"u8.ToArray() };

        var reply = await system.AskAsync("{ citizen(id: 1) { name dues { nodes { year } } } }");

        Assert.Equal("""{"citizen":{"name":"Ana","dues":null}}""", reply.Data);
        Assert.Equal("""["citizen","dues"]""", reply.Json.GetProperty("errors")[0].GetProperty("path").GetRawText());
        Assert.Equal(1, reply.Json.GetProperty("errors").GetArrayLength());
        Assert.Equal(AccessOutcome.Partial, system.Gateway.Log.Last.Outcome);
        Assert.NotEmpty(system.Gateway.Log.Last.ErrorCodes);
        Assert.Contains("tax", system.Gateway.Log.Last.Registries);
        Assert.Empty(system.Leaks(reply));
    }
}
