using System.Collections.Immutable;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Federation.Execution.Tests.Harness;

/// <summary>Keeps everything for a minute, but for the fields that have rules of their own. Citizens and offices are entities by their id.</summary>
internal sealed class FixedPolicy(params (string Coordinate, CacheRule Rule)[] rules) : ICachePolicy
{
    public CacheRule Default { get; init; } = new(60, int.MaxValue, 0);

    public string SchemaRevision { get; init; } = "1";

    public CacheRule OfType(string subgraph, string type) => Default;

    public CacheRule OfField(string subgraph, string type, string field) =>
        Array.Find(rules, r => r.Coordinate == $"{type}.{field}") is { Coordinate: not null } own ? own.Rule : Default;

    public ImmutableArray<string> KeyOf(string subgraph, string type) => type is "Citizen" or "Office" ? ["id"] : [];

    public string? SubjectOf(string type) => type == "Citizen" ? "id" : null;
}
