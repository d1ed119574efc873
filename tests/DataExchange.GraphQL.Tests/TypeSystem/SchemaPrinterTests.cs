using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Tests.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Tests.TypeSystem;

public sealed class SchemaPrinterTests
{
    private const string Text = """"
        """Land"""
        schema @tag {
          query: Root
          mutation: Change
        }

        directive @tag(a: Int = 1) repeatable on OBJECT | SCHEMA

        """The root."""
        type Root implements Node @tag(a: 2) {
          """It."""
          id(
            """Which."""
            of: [By!]! = [{ id: "x" }]
          ): ID! @deprecated(reason: "gone")
        }

        type Change {
          none: E
        }

        interface Node {
          id(of: [By!]! = []): ID! @deprecated
        }

        union U = Root | Change

        enum E {
          A
          B @deprecated
        }

        input By @oneOf {
          id: ID
        }

        scalar Geo @specifiedBy(url: "https://example.org")

        """";

    [Fact]
    public void Print_schema_isTheTextItWasBuiltFrom() => Assert.Equal(Text, SchemaPrinter.Print(Sdl.Build(Text)));

    [Fact]
    public void Print_withoutDirectives_keepsThoseWithMeaning()
    {
        var text = SchemaPrinter.Print(Sdl.Build(Text), printDirectives: false);

        Assert.DoesNotContain("@tag", text);
        Assert.Contains("B @deprecated", text);
        Assert.Contains("input By @oneOf", text);
        Assert.Contains("@specifiedBy(url: \"https://example.org\")", text);
        Assert.Equal(text, SchemaPrinter.Print(Sdl.Build(text)));
    }

    [Fact]
    public void Print_defaultRootNames_needNoSchemaDefinition() =>
        Assert.Equal("type Query {\n  a: Int\n}\n", SchemaPrinter.Print(Sdl.Build("schema { query: Query } type Query { a: Int }")));

    [Fact]
    public void Print_otherTypeWithTheNameOfARoot_needsASchemaDefinition()
    {
        const string sdl = "schema { query: Query } type Query { a: Int } type Mutation { a: Int }";

        Assert.Null(Sdl.Build(SchemaPrinter.Print(Sdl.Build(sdl))).MutationType);
    }

    [Fact]
    public void Print_extensions_areMergedIntoDefinitions()
    {
        var document = SchemaPrinter.ToDocument(Sdl.Build("type Query { a: Int } extend type Query { b: Int }"));

        Assert.Equal(Syntax.Parse("type Query { a: Int b: Int }"), document, SyntaxComparer.Instance);
    }
}
