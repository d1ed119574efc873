using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Merging;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>Packs fetches that are ready into requests: entity fetches to one subgraph travel together, those that ask the same
/// ask for each entity once, large ones are split.</summary>
internal static class FlightPlanner
{
    // Each value from a context is a field of its own in the request, and services limit those.
    private const int MaxQuestions = 100;

    public static List<Flight> Pack(IReadOnlyList<FetchRun> ready, int maxEntities)
    {
        var flights = new List<Flight>(ready.Count);
        foreach (var run in ready)
        {
            if (run.Batch is null)
            {
                var flight = new Flight(run.Fetch.Subgraph);
                flight.Add(new FlightPart(run, 0, 0));
                flights.Add(flight);
            }
            else
            {
                PackEntities(flights, run, maxEntities);
            }
        }

        return flights;
    }

    private static void PackEntities(List<Flight> flights, FetchRun run, int maxEntities)
    {
        if (TryJoin(flights, run, maxEntities))
        {
            return;
        }

        for (var start = 0; start < run.Batch!.Count;)
        {
            var flight = Open(flights, run.Fetch, maxEntities);
            var count = Math.Min(run.Batch.Count - start, maxEntities - flight.Entities);
            var context = run.Batch.Context(start);
            count = context < 0 ? count : SameContext(run.Batch, start, count);
            flight.Ask(new FlightPart(run, start, count, context));
            start += count;
        }
    }

    private static int SameContext(EntityBatch batch, int start, int most)
    {
        var count = 1;
        while (count < most && batch.Context(start + count) == batch.Context(start))
        {
            count++;
        }

        return count;
    }

    private static bool TryJoin(List<Flight> flights, FetchRun run, int maxEntities)
    {
        foreach (var flight in flights)
        {
            if (flight.Subgraph != run.Fetch.Subgraph || flight.Entities + run.Batch!.Count > maxEntities)
            {
                continue;
            }

            foreach (var question in flight.Questions)
            {
                if (question.IsSharedBy(run))
                {
                    flight.Join(question, new FlightPart(run, 0, run.Batch.Count));
                    return true;
                }
            }
        }

        return false;
    }

    // What a later part of the answer needs never travels with what an earlier one waits for.
    private static Flight Open(List<Flight> flights, CompiledFetch fetch, int maxEntities)
    {
        foreach (var flight in flights)
        {
            if (flight.Entities > 0 && flight.Entities < maxEntities && flight.Questions.Count < MaxQuestions && flight.Subgraph == fetch.Subgraph
                && flight.Parts[0].Run.Fetch.AnswerParts == fetch.AnswerParts)
            {
                return flight;
            }
        }

        var opened = new Flight(fetch.Subgraph);
        flights.Add(opened);
        return opened;
    }
}
