using System.Collections.Concurrent;

namespace DataExchange.GraphQL.Server.Tests.Sample;

/// <summary>Counts calls of resolvers, with the number of parents of each.</summary>
public sealed class Calls
{
    private readonly ConcurrentQueue<string> _calls = new();

    public IReadOnlyList<string> All => [.. _calls];

    public void Add(string resolver, int parents) => _calls.Enqueue($"{resolver}({parents})");
}
