using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.HttpAudits;

namespace DataExchange.Gateway.Tests.Http;

public sealed class GraphQLOverHttpAuditTests
{
    [Fact]
    public async Task Every_server_audit_of_graphql_http_passes()
    {
        Assert.SkipUnless(HttpAuditRunner.IsAvailable, "`node` and `npm` are needed for the audits.");
        await using var system = await PeopleSystem.StartAsync(enforced: false, environment: "Conformance");

        var audits = await HttpAuditRunner.RunAsync(new Uri(system.Gateway.Url, "/graphql"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(61, audits.Count);
        Assert.DoesNotContain(audits, a => a.Status != "ok");
    }

    [Fact]
    public async Task Every_server_audit_of_graphql_http_passes_with_a_token_where_access_is_enforced()
    {
        Assert.SkipUnless(HttpAuditRunner.IsAvailable, "`node` and `npm` are needed for the audits.");
        await using var system = await PeopleSystem.StartAsync();
        var headers = new Dictionary<string, string> { ["authorization"] = $"Bearer {system.Gateway.Tokens.Of(PeopleAccess.Client)}" };

        var audits = await HttpAuditRunner.RunAsync(new Uri(system.Gateway.Url, "/graphql"), headers, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(audits, a => a.Status != "ok");
        Assert.DoesNotContain(system.Registry.Requests, r => r.Query.Contains("citizen", StringComparison.Ordinal));
    }
}
