namespace DataExchange.GraphQL.TypeSystem;

/// <summary>How strictly <see cref="SchemaBuilder"/> reads SDL.</summary>
public sealed record SchemaBuilderOptions
{
    /// <summary>Every rule of the specification. The default.</summary>
    public static SchemaBuilderOptions Strict { get; } = new();

    /// <summary>For schemas derived from valid ones: only what a schema cannot be built without (names resolve and are unique, the query root exists) is checked.</summary>
    public static SchemaBuilderOptions Derived { get; } = new() { AssumeValid = true };

    /// <summary>Whether only the rules that a schema cannot be built without are checked. Default false.</summary>
    public bool AssumeValid { get; init; }

    /// <summary>Whether directives without a definition may be applied, as subgraphs do with those of federation. Default false.</summary>
    public bool AllowUnknownDirectives { get; init; }

    /// <summary>Whether the extension of a type that is not defined counts as its definition, as subgraphs do. Default false.</summary>
    public bool AllowOrphanExtensions { get; init; }
}
