using System.Collections.Immutable;

namespace DataExchange.Federation.Execution.Caching;

/// <summary>
/// What may be kept, for whom a plan is compiled. Asked while a plan is compiled, never while it runs: plans are compiled for one set of rights. Immutable.
/// </summary>
public interface ICachePolicy
{
    /// <summary>Names what the values mean: values kept under another revision of the schema are not found.</summary>
    string SchemaRevision { get; }

    /// <summary>What objects of a type are given by the schema of a subgraph: the rule for those of their fields that have none of their own.</summary>
    CacheRule OfType(string subgraph, string type);

    /// <summary>The rule for a field; <see cref="CacheRule.MaxAge"/> is null only where the field has what its parent has.</summary>
    CacheRule OfField(string subgraph, string type, string field);

    /// <summary>The fields of the first key of an entity type in a subgraph, all of them leaves; empty where the type has no such key there.</summary>
    ImmutableArray<string> KeyOf(string subgraph, string type);

    /// <summary>The field that identifies the person whom objects of a type are about; null where they are about nobody.</summary>
    string? SubjectOf(string type);
}
