using DataExchange.AttackTests.Cases;
using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Transports;
using DataExchange.AttackTests.Worlds;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.AttackTests.Families;

/// <summary>Family D: registries that tell more than they are asked.</summary>
public sealed class HostileRegistryTests
{
    [Fact]
    public async Task T76_cells_that_nobody_asked_for_change_nothing_in_any_case()
    {
        await using var first = await AttackSystem.StartAsync(new AttackSetup { World = ReferenceWorlds.WorldOf("first", hasConvictions: true) });
        await using var second = await AttackSystem.StartAsync(new AttackSetup { World = ReferenceWorlds.WorldOf("second", hasConvictions: true) });
        first.Registries.Behave(isChatty: true);
        second.Registries.Behave(isChatty: true);
        var runner = new CaseRunner(first, second);
        var violations = new List<string>();
        foreach (var attack in CaseCatalogue.ById.Values)
        {
            violations.AddRange((await runner.RunAsync(attack, TransportMatrix.All[TransportMatrix.Post])).Select(v => $"{attack.Id}: {v}"));
        }

        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Theory]
    [InlineData("T76", """{"data":{"citizen":{"__typename":"Citizen","id":"1","name":"Ana","name":"SECRET"}}}""")]
    [InlineData("T76", """{"data":{"citizen":{"__typename":"Citizen","id":"1","name":"Ana"},"citizen":{"name":"SECRET"}}}""")]
    [InlineData("T78", """{"data":{"citizen":null},"errors":[{"message":"SECRET","path":["citizen","nationalId","SECRET",7],"extensions":{"SECRET":"SECRET"}}],"extensions":{"SECRET":"SECRET"}}""")]
    [InlineData("T78", """{"errors":[{"message":"SECRET"},"SECRET",7,{"path":"SECRET"}]}""")]
    [InlineData("T76", """{"data":{"citizen":{"__typename":"SECRET","id":"1","name":"Ana"}}}""")]
    public async Task Answer_that_says_two_things_or_more_than_it_may_tells_nothing(string id, string answer)
    {
        Assert.NotEmpty(id);
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = ReferenceWorlds.WorldOf("first", hasConvictions: true) });
        system.Registries["registry"].Script = _ => ScriptedReply.Json(answer);
        foreach (var transport in (string[])["post", "sse", "websocket", "defer-v0.2"])
        {
            var reply = await system.AskAsync("{ citizen(id: 1) { name } }", transport: transport);

            Assert.DoesNotContain("SECRET", reply.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("nationalId", reply.Body, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("SECRET", system.Evidence.Since(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T78_list_of_errors_without_end_is_cut()
    {
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = ReferenceWorlds.WorldOf("first", hasConvictions: true) });
        var errors = string.Join(',', Enumerable.Repeat("""{"message":"x","path":["citizen","name"]}""", 20_000));
        system.Registries["registry"].Script = _ => ScriptedReply.Json($$$"""{"data":{"citizen":{"__typename":"Citizen","id":"1","name":null}},"errors":[{{{errors}}}]}""");

        var reply = await system.AskAsync("{ citizen(id: 1) { name } }");

        Assert.InRange(reply.Codes.Count, 1, 100);
    }

    [Fact]
    public async Task T99_redirect_of_a_registry_is_not_followed()
    {
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = ReferenceWorlds.WorldOf("first", hasConvictions: true) });
        await using var elsewhere = await ScriptableSubgraph.StartAsync();
        system.Registries["registry"].Script = _ => new ScriptedReply { Status = 307, Headers = new Dictionary<string, string> { ["Location"] = elsewhere.Url.ToString() } };

        var reply = await system.AskAsync("{ citizen(id: 1) { name } }");

        Assert.Equal("""{"citizen":null}""", reply.Data);
        Assert.Empty(elsewhere.Requests);
        Assert.DoesNotContain(elsewhere.Url.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), reply.Body, StringComparison.Ordinal);
    }
}
