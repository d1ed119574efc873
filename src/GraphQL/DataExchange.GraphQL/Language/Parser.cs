using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>Parses GraphQL documents.</summary>
public static class Parser
{
    /// <summary>Parses executable and type system definitions, or reports the first syntax error or exceeded limit.</summary>
    public static ParseResult Parse(Source source, ParserOptions? options = null) => throw new System.Diagnostics.UnreachableException(source.Name + options);
}
