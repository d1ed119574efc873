using System.Collections.Immutable;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Response;

/// <summary>An error as a response carries it. See <see href="https://spec.graphql.org/September2025/#sec-Errors"/>.</summary>
/// <param name="Message">One sentence for the developer who wrote the request. Never personal data.</param>
public sealed record GraphQLError(string Message)
{
    /// <summary>A stable machine-readable code, sent as <c>extensions.code</c>; for validation errors <c>GRAPHQL_VALIDATION_FAILED</c>.</summary>
    public string? Code { get; init; }

    /// <summary>For validation errors the name of the violated rule, such as <c>FieldsOnCorrectType</c>; not sent.</summary>
    public string? Rule { get; init; }

    /// <summary>Where in the document the error lies; empty when unknown.</summary>
    public ImmutableArray<Location> Locations { get; init; } = [];

    /// <summary>The response path (<see cref="string"/> keys and <see cref="int"/> indexes), or null when the error has none.</summary>
    public ImmutableArray<object>? Path { get; init; }

    /// <summary>Further entries of <c>extensions</c>; values are JSON-serialisable.</summary>
    public ImmutableDictionary<string, object?> Extensions { get; init; } = ImmutableDictionary<string, object?>.Empty;
}
