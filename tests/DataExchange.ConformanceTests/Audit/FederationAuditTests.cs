using DataExchange.ConformanceTests.Audit.Running;
using DataExchange.ConformanceTests.Composition;
using DataExchange.ConformanceTests.Oracle.Graphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.GraphQL.Text;

namespace DataExchange.ConformanceTests.Audit;

/// <summary>The behaviours by which gateways are compared in public, each as a case of our own, over our supergraph and over the reference's.</summary>
public sealed class FederationAuditTests(CompositionReference reference)
{
    public static TheoryData<string> Cases => [.. AuditCase.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Case_overOurSupergraph_isAnswered(string name)
    {
        var given = AuditCase.All[name];
        await CheckAsync(given, GraphSet.Compose(name, given.Sources));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Case_overTheReferencesSupergraph_isAnswered(string name)
    {
        var given = AuditCase.All[name];
        var composed = reference.Compose(given.Sources.Select(s => (s.Name, s.Sdl)));
        Assert.True(composed.Sdl is not null, string.Join('\n', composed.Messages));
        var read = SupergraphReader.Read(new Source(composed.Sdl));
        Assert.True(read.Supergraph is not null, string.Join('\n', read.Errors.Select(e => e.Message)));
        await CheckAsync(given, GraphSet.Of(name, given.Sources, read.Supergraph));
    }

    private static async Task CheckAsync(AuditCase given, GraphSet graph)
    {
        var complaints = new List<string>();
        foreach (var query in given.Queries)
        {
            if (await new AuditRun(given, graph).ComplainAsync(query) is { } complaint)
            {
                complaints.Add($"{query.Name}: {complaint}");
            }
        }

        Assert.True(complaints.Count == 0, string.Join("\n\n", complaints));
    }
}
