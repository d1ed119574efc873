using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    [Fact]
    public void Print_operation_isCanonical()
    {
        var document = Syntax.Parse("\"Why\" query Q ( $a : Int = 1 @d, $b:[String!]! ) @x{ al : f(a:$a,o:{k:[1,2.5e3,\"s\",true,null,EN]},e:{}) @include(if:$b){ ...F ...on T@y{ z } ... @skip(if:false){w} } } fragment F on T{a}");

        Assert.Equal(
            """
            "Why"
            query Q($a: Int = 1 @d, $b: [String!]!) @x {
              al: f(a: $a, o: { k: [1, 2.5e3, "s", true, null, EN] }, e: {}) @include(if: $b) {
                ...F
                ... on T @y {
                  z
                }
                ... @skip(if: false) {
                  w
                }
              }
            }

            fragment F on T {
              a
            }
            """,
            Printer.Print(document));
    }

    [Fact]
    public void Print_typeSystem_isCanonical()
    {
        var document = Syntax.Parse("\"\"\"S\"\"\" schema @s{query:Q} type T implements & A&B @d { \"f\" f(\"x\" a:Int=1, b:[Int]):String! @deprecated g(a:Int, b:Int):T } union U=|A|B enum E{A B@d} input I@oneOf{a:Int b:E} directive @d(a:Int) repeatable on|FIELD|OBJECT scalar X @specifiedBy(url:\"u\") extend type T{h:Int} extend schema@z interface A { f:String }");

        Assert.Equal(
            """"
            """S"""
            schema @s {
              query: Q
            }

            type T implements A & B @d {
              "f"
              f(
                "x"
                a: Int = 1
                b: [Int]
              ): String! @deprecated
              g(a: Int, b: Int): T
            }

            union U = A | B

            enum E {
              A
              B @d
            }

            input I @oneOf {
              a: Int
              b: E
            }

            directive @d(a: Int) repeatable on FIELD | OBJECT

            scalar X @specifiedBy(url: "u")

            extend type T {
              h: Int
            }

            extend schema @z

            interface A {
              f: String
            }
            """",
            Printer.Print(document));
    }

    [Fact]
    public void PrintCompact_operation_hasNoSpareWhiteSpace()
    {
        var document = Syntax.Parse("query Q($a: Int = 1, $b: [String!]!) @x { al: f(a: $a, o: { k: [1, 2] }) { ...F ... on T { z } b } c } fragment F on T { a }");

        Assert.Equal("query Q($a:Int=1,$b:[String!]!)@x{al:f(a:$a,o:{k:[1,2]}){...F ...on T{z}b}c}fragment F on T{a}", Printer.PrintCompact(document));
    }

    [Theory]
    [InlineData("\"\\u{1F600} \\uD83D\\uDE00 \\u00e9 \\\" \\\\ \\/ \\b\\f\\n\\r\\t \\u0007\"", "\U0001F600 \U0001F600 \u00e9 \" \\ / \b\f\n\r\t \u0007")]
    [InlineData("\"\"", "")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"\n    Hello,\n      World!\n\n    Yours,\n      GraphQL.\n  \"\"\"", "Hello,\n  World!\n\nYours,\n  GraphQL.")]
    [InlineData("\"\"\"  first\n    second\"\"\"", "  first\nsecond")]
    [InlineData("\"\"\"a\\\"\"\"b\\n\"\"\"", "a\"\"\"b\\n")]
    [InlineData("\"\"\"a\r\n  b\r  c\"\"\"", "a\nb\nc")]
    [InlineData("\"\"\"\n ends \\\n\"\"\"", "ends \\")]
    [InlineData("\"\"\" \"quote\" \n\"\"\"", " \"quote\" ")]
    public void Strings_haveTheirValue_andPrintBack(string literal, string value)
    {
        var document = Syntax.Parse($"{{ a(x: {literal}) }}");
        var node = Assert.Single(SyntaxWalker.DescendantsAndSelf(document).OfType<StringValueNode>());

        Assert.Equal(value, node.Value);
        Assert.Equal(document, Syntax.Parse(Printer.Print(document)), SyntaxComparer.Instance);
        Assert.Equal(document, Syntax.Parse(Printer.PrintCompact(document)), SyntaxComparer.Instance);
    }

    [Theory]
    [InlineData("input A { a: String = \"\" \"\" b: Int }")]
    [InlineData("{ a(x: [\"\" \"x\" 1 -2 A $b]) b c: d }")]
    [InlineData("subscription @a { b }")]
    [InlineData("\"\"\"d\"\"\" mutation ($a: Int \"x\" $b: Int) { b }")]
    [InlineData("{ query mutation fragment on: type null: true }")]
    public void Print_ambiguousLookingText_parsesBack(string text)
    {
        var document = Syntax.Parse(text);

        Assert.Equal(document, Syntax.Parse(Printer.Print(document)), SyntaxComparer.Instance);
        Assert.Equal(document, Syntax.Parse(Printer.PrintCompact(document)), SyntaxComparer.Instance);
    }

    [Fact]
    public void Print_madeBlockStringThatNoBlockCanHold_isQuoted()
    {
        foreach (var value in new[] { " ", "\n", "a\n", "\na", "a\rb", "  a\n  b" })
        {
            var node = new StringValueNode(value, isBlock: true);
            var (parsed, _) = Parser.ParseValue(new DataExchange.GraphQL.Text.Source(Printer.Print(node)));

            Assert.Equal(value, Assert.IsType<StringValueNode>(parsed).Value);
        }
    }

    [Fact]
    public void Print_treeTooDeepForTheStack_throwsInsteadOfDying()
    {
        ValueNode value = new NullValueNode();
        for (var i = 0; i < 1_000_000; i++)
        {
            value = new ListValueNode([value]);
        }

        Assert.Throws<InsufficientExecutionStackException>(() => Printer.Print(value));
        Assert.Equal(value, value, SyntaxComparer.Instance);
        Assert.Equal(1_000_001, SyntaxWalker.DescendantsAndSelf(value).Count());
    }
}
