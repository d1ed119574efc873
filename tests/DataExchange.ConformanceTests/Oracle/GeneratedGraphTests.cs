using DataExchange.ConformanceTests.Oracle.Generation;
using DataExchange.ConformanceTests.Oracle.Running;
using DataExchange.ConformanceTests.Validation;

namespace DataExchange.ConformanceTests.Oracle;

/// <summary>On subgraphs that are made up too, the federated answer equals the answer of one server over the same data.</summary>
public sealed class GeneratedGraphTests(ITestOutputHelper output)
{
    private const int Graphs = 60;
    private const int OperationsPerGraph = 90;

    [Fact]
    public async Task Operation_on_made_up_subgraphs_is_answered_as_by_one_server() =>
        await Campaign.RunAsync(output, Trials(OperationsPerGraph, (maker, n) => maker.Make(n)));

    [Fact]
    public async Task Broken_made_up_subgraph_takes_away_only_what_it_alone_supplies() =>
        await Campaign.RunAsync(output, Trials(OperationsPerGraph / 4, (maker, n) => maker.MakeFaulty(n)));

    private IEnumerable<Func<Trial>> Trials(int count, Func<TrialMaker, int, Trial> make)
    {
        var all = 0;
        var withContexts = 0;
        for (var i = 0; i < Graphs; i++)
        {
            var number = i;
            var graph = GraphGenerator.Make(ConformanceSeed.For(number, 1), out var attempts);
            var maker = new TrialMaker(graph);
            all += attempts;
            withContexts += graph.Supergraph.HasContexts ? 1 : 0;
            for (var j = 0; j < count; j++)
            {
                var seed = ConformanceSeed.For((number * 1_000) + j, 0);
                yield return () => make(maker, seed);
            }
        }

        output.WriteLine($"{Graphs} of {all} made-up graphs compose, {withContexts} of them with contexts");
        Assert.NotEqual(0, withContexts);
    }
}
