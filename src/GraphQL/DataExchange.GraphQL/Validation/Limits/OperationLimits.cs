namespace DataExchange.GraphQL.Validation.Limits;

/// <summary>What a document may ask for at most, whatever the schema. Each limit is inclusive; exceeding one is an error with code <c>LIMIT_EXCEEDED</c>.</summary>
public sealed record OperationLimits
{
    /// <summary>The limits for requests from clients.</summary>
    public static OperationLimits Default { get; } = new();

    /// <summary>Most levels of fields below one another, fragments entered; <c>{ a }</c> has one. Introspection is measured apart. Default 12.</summary>
    public int MaxDepth { get; init; } = 12;

    /// <summary>Most aliases in the document. Default 30.</summary>
    public int MaxAliases { get; init; } = 30;

    /// <summary>Most response names at the root of an operation, fragments entered. Default 10.</summary>
    public int MaxRootFields { get; init; } = 10;

    /// <summary>Most directives on one node. Default 4.</summary>
    public int MaxDirectivesPerLocation { get; init; } = 4;

    /// <summary>Most directives in the document. Default 50.</summary>
    public int MaxDirectives { get; init; } = 50;

    /// <summary>Most fragment definitions in the document. Default 50.</summary>
    public int MaxFragments { get; init; } = 50;

    /// <summary>Most selections of an operation after every spread is replaced by what it spreads: fields, spreads and inline fragments. Default 5,000.</summary>
    public int MaxExpandedSelections { get; init; } = 5_000;

    /// <summary>Most levels of fields from <c>__schema</c> or <c>__type</c> on, these included. Default 16; the query of the common explorers has 15.</summary>
    public int MaxIntrospectionDepth { get; init; } = 16;

    /// <summary>
    /// Most of the lists <c>fields</c>, <c>inputFields</c>, <c>interfaces</c> and <c>possibleTypes</c> below one another in introspection,
    /// each of which multiplies the answer. Default 2; the query of the common explorers has 1.
    /// </summary>
    public int MaxIntrospectionLists { get; init; } = 2;
}
