// What access needs for the load tests.
//
//   Decisions seed <supergraph> <data directory>   one agreement that grants a client every field of the supergraph, in a new access store
//   Decisions measure <supergraph> <seconds>       the time of a warm decision, with 5 and with 10,000 agreements in the snapshot
using LoadDecisions;

switch (args)
{
    case ["seed", var supergraph, var directory]:
        await Seeding.SeedAsync(World.Read(supergraph, agreements: 1), directory);
        return 0;
    case ["measure", var supergraph, var seconds]:
        Console.WriteLine("| Agreements in the snapshot | of this client | admission, µs | with profile and plan, µs | bytes allocated | compiling a profile, µs |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var (all, own) in ((int, int)[])[(5, 5), (10_000, 5), (10_000, 100)])
        {
            Console.WriteLine(WarmDecision.Measure(World.Read(supergraph, all, own), double.Parse(seconds)));
        }

        return 0;
    default:
        Console.Error.WriteLine("Decisions seed <supergraph> <data directory> | measure <supergraph> <seconds>");
        return 2;
}
