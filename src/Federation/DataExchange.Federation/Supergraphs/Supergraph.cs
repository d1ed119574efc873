using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Supergraphs;

/// <summary>
/// What all subgraphs are together: the schema that clients see, the schema that plans are made on, and who defines which part of it.
/// Immutable, and safe to share between threads.
/// </summary>
public sealed class Supergraph
{
    private readonly FrozenDictionary<string, SupergraphType> _types;
    private readonly FrozenDictionary<string, Subgraph> _subgraphs;
    private readonly FrozenDictionary<string, SupergraphContext> _contexts;

    /// <summary>Makes a supergraph of its parts.</summary>
    /// <param name="subgraphs">The subgraphs; ordered by name here.</param>
    /// <param name="schema">The full schema.</param>
    /// <param name="apiSchema">The schema that clients see.</param>
    /// <param name="types">The types by subgraph.</param>
    /// <param name="contexts">The contexts; null for none.</param>
    public Supergraph(
        IEnumerable<Subgraph> subgraphs, Schema schema, Schema apiSchema, IEnumerable<SupergraphType> types, IEnumerable<SupergraphContext>? contexts = null)
        : this(
            [.. subgraphs.OrderBy(s => s.Name, StringComparer.Ordinal)],
            schema,
            apiSchema,
            types.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal),
            (contexts ?? []).ToFrozenDictionary(c => c.Name, StringComparer.Ordinal))
    {
    }

    private Supergraph(
        ImmutableArray<Subgraph> subgraphs,
        Schema schema,
        Schema apiSchema,
        FrozenDictionary<string, SupergraphType> types,
        FrozenDictionary<string, SupergraphContext> contexts)
    {
        Subgraphs = subgraphs;
        Schema = schema;
        ApiSchema = apiSchema;
        _types = types;
        _contexts = contexts;
        _subgraphs = subgraphs.ToFrozenDictionary(s => s.Name, StringComparer.Ordinal);
    }

    /// <summary>The subgraphs, ordered by name.</summary>
    public ImmutableArray<Subgraph> Subgraphs { get; }

    /// <summary>All types and fields, inaccessible ones included; the <c>join</c> and <c>link</c> machinery removed.</summary>
    public Schema Schema { get; }

    /// <summary>What clients see: inaccessible elements and the directives of federation removed, other linked directives kept where they are applied.</summary>
    public Schema ApiSchema { get; }

    /// <summary>
    /// Names what the supergraph says: the SHA-256 of its document in canonical print, lower-case hexadecimal, so that other spacing is no other supergraph.
    /// Empty for one that was not read from a document.
    /// </summary>
    public string Revision { get; init; } = string.Empty;

    /// <summary>What the supergraph calls the directive <c>@cost</c> of <see cref="Schema"/>, without <c>@</c>; null where it links no costs.</summary>
    public string? CostDirective { get; init; }

    /// <summary>What the supergraph calls the directive <c>@listSize</c> of <see cref="Schema"/>, without <c>@</c>; null where it links no costs.</summary>
    public string? ListSizeDirective { get; init; }

    /// <summary>Whether any object sets a context.</summary>
    public bool HasContexts => _contexts.Count > 0;

    /// <summary>Finds a context by its name with the subgraph's prefix, or null for one that no type sets.</summary>
    public SupergraphContext? FindContext(string name) => _contexts.GetValueOrDefault(name);

    /// <summary>Finds a type by name, or null for a type that no subgraph defines (built-in types).</summary>
    public SupergraphType? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>Finds a subgraph by name, or null.</summary>
    public Subgraph? FindSubgraph(string name) => _subgraphs.GetValueOrDefault(name);

    /// <summary>The same supergraph seen by other clients: types are matched by name, so nullability and the set of elements may differ.</summary>
    public Supergraph WithApiSchema(Schema apiSchema) => new(Subgraphs, Schema, apiSchema, _types, _contexts) { Revision = Revision, CostDirective = CostDirective, ListSizeDirective = ListSizeDirective };
}
