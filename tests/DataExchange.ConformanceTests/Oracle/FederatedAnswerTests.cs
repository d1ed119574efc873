using DataExchange.ConformanceTests.Oracle.Graphs;
using DataExchange.ConformanceTests.Oracle.Running;
using DataExchange.ConformanceTests.Validation;

namespace DataExchange.ConformanceTests.Oracle;

/// <summary>Whatever is asked, the federated answer equals the answer of one server over the same data.</summary>
public sealed class FederatedAnswerTests(ITestOutputHelper output)
{
    private const int OperationsPerFixture = 700;

    public static TheoryData<string> Fixtures => [.. FixtureGraphs.Names];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Operation_on_a_fixture_is_answered_as_by_one_server(string fixture) =>
        await Campaign.RunAsync(output, Numbered(fixture, OperationsPerFixture, (maker, n) => maker.Make(n)));

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Broken_subgraph_takes_away_only_what_it_alone_supplies(string fixture) =>
        await Campaign.RunAsync(output, Numbered(fixture, OperationsPerFixture / 4, (maker, n) => maker.MakeFaulty(n)));

    private static IEnumerable<Func<Trial>> Numbered(string fixture, int count, Func<TrialMaker, int, Trial> make)
    {
        var maker = new TrialMaker(FixtureGraphs.Read(fixture));
        return Enumerable.Range(0, count).Select(i => (Func<Trial>)(() => make(maker, ConformanceSeed.For(i, 0))));
    }
}
