using System.Text.Json.Nodes;
using DataExchange.Federation.Execution.Ports;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Tests.Oracle;

/// <summary>Lets pass what the assignment says, entity by entity, and checks that it is told all that it reads, as it is.</summary>
/// <param name="schema">The schema.</param>
/// <param name="world">All the data.</param>
/// <param name="guards">What is let pass.</param>
/// <param name="letsAllPass">Whether it is broken, and lets everything pass.</param>
internal sealed class RecordingGuard(Schema schema, MadeUpServer world, GuardAssignment guards, bool letsAllPass) : IGuard
{
    /// <summary>What it was not told as it is.</summary>
    public List<string> Faults { get; } = [];

    public ValueTask DecideAsync(IReadOnlyList<GuardBatch> batches, CancellationToken cancellationToken)
    {
        foreach (var batch in batches)
        {
            for (var i = 0; i < batch.Count; i++)
            {
                if (letsAllPass || guards.Passes(batch.Guard, Identify(batch.Guard, JsonNode.Parse(batch.Record(i))!.AsObject())))
                {
                    batch.Allow(i);
                }
            }
        }

        return default;
    }

    private string Identify(int guard, JsonObject record)
    {
        if (record.Count == 0)
        {
            return "root";
        }

        var type = (ObjectType)schema.FindType(record["__typename"]!.GetValue<string>())!;
        var reads = GuardedReference.Parse($"{{ __typename {guards.Reads[(guard, type.Name)]} }}");
        var identity = Enumerable.Range(0, 5).Select(n => $"{type.Name}#{n}").Single(n => JsonNode.DeepEquals(world.Select(type, n, [GuardedReference.Parse("{ id }")], [])!["id"], record["id"]));
        foreach (var (name, value) in world.Select(type, identity, [reads], [])!)
        {
            if (!record.TryGetPropertyValue(name, out var told) || !JsonNode.DeepEquals(value, told))
            {
                Faults.Add($"guard {guard} was told {record.ToJsonString()}, where {name} is {value?.ToJsonString() ?? "null"}");
            }
        }

        return identity;
    }
}
