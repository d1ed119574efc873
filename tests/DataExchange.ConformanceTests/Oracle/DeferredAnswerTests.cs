using DataExchange.ConformanceTests.Oracle.Generation;
using DataExchange.ConformanceTests.Oracle.Graphs;
using DataExchange.ConformanceTests.Oracle.Running;
using DataExchange.ConformanceTests.Validation;

namespace DataExchange.ConformanceTests.Oracle;

/// <summary>Whatever is deferred, the parts of an answer put together equal the answer of one server that defers nothing.</summary>
public sealed class DeferredAnswerTests(ITestOutputHelper output)
{
    private const int OperationsPerFixture = 300;
    private const int Graphs = 30;
    private const int OperationsPerGraph = 30;

    public static TheoryData<string> Fixtures => [.. FixtureGraphs.Names];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Parts_of_an_answer_on_a_fixture_are_the_whole(string fixture)
    {
        var maker = new TrialMaker(FixtureGraphs.Read(fixture));
        await Campaign.RunAsync(output, Enumerable.Range(0, OperationsPerFixture).Select(i => (Func<Trial>)(() => maker.MakeDeferred(ConformanceSeed.For(i, 2)))));
    }

    [Fact]
    public async Task Parts_of_an_answer_on_made_up_subgraphs_are_the_whole()
    {
        var makers = Enumerable.Range(0, Graphs).Select(i => new TrialMaker(GraphGenerator.Make(ConformanceSeed.For(i, 1), out _))).ToList();
        await Campaign.RunAsync(output, makers.SelectMany((maker, i) => Enumerable.Range(0, OperationsPerGraph)
            .Select(j => (Func<Trial>)(() => maker.MakeDeferred(ConformanceSeed.For((i * 1_000) + j, 2))))));
    }
}
