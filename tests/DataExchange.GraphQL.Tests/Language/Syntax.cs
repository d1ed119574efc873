using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Tests.Language;

/// <summary>Short forms of parsing for tests.</summary>
internal static class Syntax
{
    public static DocumentNode Parse(string text, ParserOptions? options = null)
    {
        var (document, error) = Parser.Parse(new Source(text), options ?? ParserOptions.Schema);
        Assert.True(error is null, $"{error?.Message} in: {text}");
        return document!;
    }

    public static GraphQLError Error(string text, ParserOptions? options = null)
    {
        var (document, error) = Parser.Parse(new Source(text), options);
        Assert.Null(document);
        return error!;
    }
}
