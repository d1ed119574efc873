using DataExchange.GraphQL.Server.Tests.Sample;
using DataExchange.Testing.HttpAudits;

namespace DataExchange.GraphQL.Server.Tests.Audits;

public sealed class GraphQLOverHttpAuditTests
{
    [Fact]
    public async Task Every_server_audit_of_graphql_http_passes()
    {
        Assert.SkipUnless(HttpAuditRunner.IsAvailable, "`node` and `npm` are needed for the audits.");
        await using var host = await SampleHost.StartAsync();

        var audits = await HttpAuditRunner.RunAsync(host.Endpoint, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(61, audits.Count);
        Assert.DoesNotContain(audits, a => a.Status != "ok");
    }
}
