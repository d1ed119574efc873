using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Tests.Language;

public sealed class ParserErrorTests
{
    [Theory]
    [InlineData("", 1, 1, "Unexpected <EOF>.")]
    [InlineData("{", 1, 2, "Expected Name, found <EOF>.")]
    [InlineData("{}", 1, 2, "Expected Name, found `}`.")]
    [InlineData("\n { ...MissingOn }\nfragment MissingOn Type", 3, 20, "Expected `on`, found Name `Type`.")]
    [InlineData("{ field: {} }", 1, 10, "Expected Name, found `{`.")]
    [InlineData("notAnOperation Foo { field }", 1, 1, "Unexpected Name `notAnOperation`.")]
    [InlineData("...", 1, 1, "Unexpected `...`.")]
    [InlineData("{ a } extend", 1, 13, "Unexpected <EOF>.")]
    [InlineData("fragment on on on { on }", 1, 10, "Unexpected Name `on`.")]
    [InlineData("query Q($x: Int = $y) { a }", 1, 19, "Unexpected variable `$y` in constant value.")]
    [InlineData("\"d\" { a }", 1, 1, "Unexpected description, descriptions are not supported on shorthand queries.")]
    [InlineData("\"d\" extend type A { a: Int }", 1, 1, "Unexpected description, descriptions are not supported on extensions.")]
    [InlineData("\"d\" typo A { a: Int }", 1, 1, "Unexpected description, only GraphQL definitions support descriptions.")]
    [InlineData("enum E { true }", 1, 10, "Name `true` is reserved and cannot be used for an enum value.")]
    [InlineData("extend scalar A", 1, 16, "Unexpected <EOF>.")]
    [InlineData("directive @a on NOWHERE", 1, 17, "Unexpected Name `NOWHERE`.")]
    [InlineData("type A {}", 1, 9, "Expected Name, found `}`.")]
    [InlineData("{ a(x: 01) }", 1, 9, "Invalid number, unexpected digit after 0: `1`.")]
    [InlineData("{ a(x: 1.) }", 1, 10, "Invalid number, expected digit but got: `)`.")]
    [InlineData("{ a(x: -) }", 1, 9, "Invalid number, expected digit but got: `)`.")]
    [InlineData("{ a(x: 1a) }", 1, 9, "Invalid number, expected digit but got: `a`.")]
    [InlineData("{ a(x: 1.2.3) }", 1, 11, "Invalid number, expected digit but got: `.`.")]
    [InlineData("{ a(x: \"abc) }", 1, 15, "Unterminated string.")]
    [InlineData("{ a(x: \"a\nb\") }", 1, 10, "Unterminated string.")]
    [InlineData("{ a(x: \"\"\"abc\"\") }", 1, 19, "Unterminated string.")]
    [InlineData("{ a(x: \"\\x\") }", 1, 9, "Invalid character escape sequence: `\\` followed by `x`.")]
    [InlineData("{ a(x: \"\\u00g0\") }", 1, 9, "Invalid Unicode escape sequence: `\\u00g0`.")]
    [InlineData("{ a(x: \"\\uD800\") }", 1, 9, "Invalid Unicode escape sequence: `\\uD800`.")]
    [InlineData("{ a(x: \"\\u{110000}\") }", 1, 9, "Invalid Unicode escape sequence: `\\u{110000}`.")]
    [InlineData("{ a(x: \"\\u{}\") }", 1, 9, "Invalid Unicode escape sequence: `\\u{}`.")]
    [InlineData("{ a(x: 'b') }", 1, 8, "Unexpected single quote character (`'`), did you mean to use a double quote (`\"`)?")]
    [InlineData("{ a .. b }", 1, 5, "Unexpected character: `.`, did you mean `...`?")]
    [InlineData("{ a ? }", 1, 5, "Unexpected character: `?`.")]
    [InlineData("{ \u00e9 }", 1, 3, "Unexpected character: U+00E9.")]
    public void Parse_malformedText_reportsMessageAndPosition(string text, int line, int column, string message)
    {
        var error = Syntax.Error(text);

        Assert.Equal("Syntax Error: " + message, error.Message);
        Assert.Equal("GRAPHQL_PARSE_FAILED", error.Code);
        Assert.Equal(new SourcePosition(line, column), Assert.Single(error.Locations).Position);
    }

    [Fact]
    public void Parse_literalInTheWrongPlace_doesNotRepeatItsValue()
    {
        Assert.Equal("Syntax Error: Expected Name, found String.", Syntax.Error("{ \"001085012345\" }").Message);
        Assert.Equal("Syntax Error: Expected Name, found Int.", Syntax.Error("{ 1085012345 }").Message);
    }

    [Fact]
    public void Parse_bytesThatAreNotUtf8_reportsWhere()
    {
        var (_, error) = Parser.Parse(new Source(new byte[] { (byte)'{', (byte)'a', 0xC3, (byte)'}' }));

        Assert.Equal("Syntax Error: The text is not valid UTF-8.", error!.Message);
        Assert.Equal(2, error.Locations[0].Start);
    }

    [Fact]
    public void Parse_errorAfterCharactersOutsideTheBasicPlane_countsUtf16Units()
    {
        var error = Syntax.Error("{ a(x: \"\U0001F600\") ? }");

        Assert.Equal(new SourcePosition(1, 14), error.Locations[0].Position);
    }

    [Fact]
    public void Parse_mixedLineEnds_countsEachOnce()
    {
        var error = Syntax.Error("{\r\n a\r b\n ? }");

        Assert.Equal(new SourcePosition(4, 2), error.Locations[0].Position);
    }
}
