using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Limits;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>The limits of a served schema. All are on; exceeding one is an error with the code <c>LIMIT_EXCEEDED</c>.</summary>
public sealed record ExecutionOptions
{
    /// <summary>The parser's limits: tokens, bytes, nesting.</summary>
    public ParserOptions Parser { get; init; } = ParserOptions.Default;

    /// <summary>
    /// The limits of operations: depth, aliases, root fields, fragments, expanded selections. Default: wider than those for clients, since the requests of
    /// a gateway join many fetches (20 levels, 500 aliases, 100 root fields), still finite.
    /// </summary>
    public OperationLimits Operations { get; init; } = new() { MaxDepth = 20, MaxAliases = 500, MaxRootFields = 100, MaxDirectives = 500, MaxFragments = 200 };

    /// <summary>Most representations of one <c>_entities</c> field. Default 2,000.</summary>
    public int MaxEntities { get; init; } = 2_000;

    /// <summary>Most items of one list in the response. Default 10,000.</summary>
    public int MaxListItems { get; init; } = 10_000;

    /// <summary>Most objects in one response. Default 100,000.</summary>
    public int MaxObjects { get; init; } = 100_000;

    /// <summary>Most validation errors in one response. Default 5.</summary>
    public int MaxValidationErrors { get; init; } = 5;

    /// <summary>Most errors of fields in one response; further ones are dropped, their fields stay null. Default 100.</summary>
    public int MaxFieldErrors { get; init; } = 100;

    /// <summary>Most parsed and validated documents kept, by exact text; the least recently used go first. Default 1,000.</summary>
    public int DocumentCacheSize { get; init; } = 1_000;

    /// <summary>Most characters of the texts of the documents kept. Default 8 Mi.</summary>
    public long DocumentCacheCharacters { get; init; } = 8 * 1024 * 1024;

    /// <summary>How long a request may run. Default 10 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether independent resolvers of a query run at the same time, which asks for one database context per call. Default true. Top-level mutations never do.</summary>
    public bool ConcurrentResolvers { get; init; } = true;

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be asked. Default true: a registry is reached by its gateway only.</summary>
    public bool Introspection { get; init; } = true;
}
