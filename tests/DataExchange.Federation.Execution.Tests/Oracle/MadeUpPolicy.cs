using System.Collections.Immutable;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Execution.Tests.Oracle;

/// <summary>Made-up rules: some fields are kept, some not, some as long as what they stand in. Keys are those of the supergraph.</summary>
internal sealed class MadeUpPolicy(Supergraph supergraph, int salt, int share, int stale = 0) : ICachePolicy
{
    public string SchemaRevision => "1";

    public CacheRule OfType(string subgraph, string type) => new(60, int.MaxValue, stale);

    public CacheRule OfField(string subgraph, string type, string field)
    {
        var hash = (uint)HashCode.Combine(salt, subgraph, type, field);
        return hash % 100 >= share ? CacheRule.Never : new CacheRule(hash % 3 == 0 ? null : 60, int.MaxValue, stale);
    }

    public ImmutableArray<string> KeyOf(string subgraph, string type) =>
        supergraph.FindType(type)?.Definitions.FirstOrDefault(d => d.Subgraph == subgraph && !d.Keys.IsEmpty) is { } definition
        && definition.Keys[0].Fields.Selections.Selections.OfType<FieldNode>().ToList() is var fields && fields.TrueForAll(f => f.SelectionSet is null)
            ? [.. fields.Select(f => f.Name.Value)]
            : [];

    public string? SubjectOf(string type) => null;
}
