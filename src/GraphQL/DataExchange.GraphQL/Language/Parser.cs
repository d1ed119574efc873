using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>
/// Parses GraphQL documents and pieces of them. See <see href="https://spec.graphql.org/September2025/#sec-Language"/>.
/// No input makes it throw, recurse deeper than <see cref="ParserOptions.MaxDepth"/> or look at more tokens than allowed.
/// </summary>
public static class Parser
{
    /// <summary>Parses executable and type system definitions, or reports the first syntax error or exceeded limit.</summary>
    public static ParseResult Parse(Source source, ParserOptions? options = null)
    {
        var (document, error) = Parse(source, options, grammar => grammar.Document());
        return new ParseResult(document, error);
    }

    /// <summary>Parses a selection set with its braces, such as <c>{ id name { first } }</c>.</summary>
    public static FragmentParseResult<SelectionSetNode> ParseSelectionSet(Source source, ParserOptions? options = null) =>
        ParseFragment(source, options, grammar => grammar.Executable.SelectionSet());

    /// <summary>Parses a value that may contain variables.</summary>
    public static FragmentParseResult<ValueNode> ParseValue(Source source, ParserOptions? options = null) =>
        ParseFragment(source, options, grammar => grammar.Values.Value(isConstant: false));

    /// <summary>Parses a type reference, such as <c>[Int!]</c>.</summary>
    public static FragmentParseResult<TypeNode> ParseType(Source source, ParserOptions? options = null) =>
        ParseFragment(source, options, grammar => grammar.Types.Type());

    private static FragmentParseResult<T> ParseFragment<T>(Source source, ParserOptions? options, Func<Grammar, T> production)
        where T : SyntaxNode
    {
        var (node, error) = Parse(source, options, grammar => grammar.Whole(production));
        return new FragmentParseResult<T>(node, error);
    }

    private static (T? Node, GraphQLError? Error) Parse<T>(Source source, ParserOptions? options, Func<Grammar, T> production)
        where T : SyntaxNode
    {
        ArgumentNullException.ThrowIfNull(source);
        var reader = new TokenReader(source, options ?? ParserOptions.Default);
        var node = production(new Grammar(reader));
        return reader.Error is null ? (node, null) : (null, reader.Error);
    }
}
