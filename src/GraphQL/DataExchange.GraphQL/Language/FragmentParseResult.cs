using DataExchange.GraphQL.Response;

namespace DataExchange.GraphQL.Language;

/// <summary>What the parser made of a piece of a document: a node, or the error that forbids one.</summary>
/// <typeparam name="T">The kind of node that was asked for.</typeparam>
/// <param name="Node">The node, or null when there is an error.</param>
/// <param name="Error">The error, or null when there is a node; codes as for <see cref="ParseResult"/>.</param>
public sealed record FragmentParseResult<T>(T? Node, GraphQLError? Error)
    where T : SyntaxNode;
