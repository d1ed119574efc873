// How long planning takes with no cache: for each line "<supergraph file> <operation file>" on standard input, one line with the median of many plans in
// microseconds, the normalising of the operation included, and the number of fetches.
//
//   Plans <seconds per case>
using System.Diagnostics;
using DataExchange.Federation.Planning;
using DataExchange.Federation.Planning.Normalizing;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

var seconds = double.Parse(args[0]);
while (Console.ReadLine()?.Split(' ') is [var supergraphFile, var operationFile])
{
    var supergraph = SupergraphReader.Read(new Source(File.ReadAllBytes(supergraphFile))).Supergraph!;
    var document = Parser.Parse(new Source(File.ReadAllBytes(operationFile))).Document!;
    var definition = document.Definitions.OfType<OperationDefinitionNode>().Single();
    var times = new List<double>();
    var fetches = 0;
    var all = Stopwatch.StartNew();
    while (all.Elapsed.TotalSeconds < seconds || times.Count < 5)
    {
        var began = Stopwatch.GetTimestamp();
        var operation = OperationNormalizer.Normalize(supergraph.ApiSchema, document, definition).Operation!;
        var planned = QueryPlanner.Plan(supergraph, operation, new PlannerOptions());
        times.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
        fetches = planned.Plan?.Fetches.Length ?? -1;
    }

    var warm = times[(times.Count / 2)..];
    warm.Sort();
    Console.WriteLine($"{warm[warm.Count / 2]:F1} {fetches}");
}
