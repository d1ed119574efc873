using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Fact]
    public void Parse_nodes_haveExactLocations()
    {
        const string text = "query Q { first: a(x: [1, 2]) @d ... on T { b } }";
        var document = Syntax.Parse(text);
        var nodes = SyntaxWalker.DescendantsAndSelf(document).ToList();

        Assert.Equal("first: a(x: [1, 2]) @d", Covered(nodes.OfType<FieldNode>().First(), text));
        Assert.Equal("[1, 2]", Covered(nodes.OfType<ListValueNode>().Single(), text));
        Assert.Equal("@d", Covered(nodes.OfType<DirectiveNode>().Single(), text));
        Assert.Equal("... on T { b }", Covered(nodes.OfType<InlineFragmentNode>().Single(), text));
        Assert.Equal(text, Covered(document, text));
        Assert.Equal(new SourcePosition(1, 11), nodes.OfType<FieldNode>().First().Location.Position);
    }

    [Fact]
    public void Parse_equalNames_shareOneString()
    {
        var document = Syntax.Parse("{ citizen { citizen } }");
        var names = SyntaxWalker.DescendantsAndSelf(document).OfType<NameNode>().ToList();

        Assert.Same(names[0].Value, names[1].Value);
    }

    [Fact]
    public void Parse_manyDistinctNames_keepsEachApart()
    {
        var names = Enumerable.Range(0, 5_000).Select(i => $"name{i}").Append(new string('n', 1_000)).ToList();
        var document = Syntax.Parse("{" + string.Join(' ', names) + "}");

        Assert.Equal(names, SyntaxWalker.DescendantsAndSelf(document).OfType<NameNode>().Select(n => n.Value));
    }

    [Fact]
    public void Parse_ignoredTokens_areIgnoredEverywhere()
    {
        var document = Syntax.Parse("\uFEFF,{,a # comment \u00e9\r\n,b\uFEFF\t}#end");

        Assert.Equal(Syntax.Parse("{a b}"), document, SyntaxComparer.Instance);
    }

    [Fact]
    public void Parse_descriptionsOfExecutableDefinitions_areKept()
    {
        var document = Syntax.Parse("\"q\" query(\"v\" $v: Int) { a } \"\"\"f\"\"\" fragment F on T { a }");

        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        Assert.Equal("q", operation.Description!.Value);
        Assert.Equal("v", operation.VariableDefinitions[0].Description!.Value);
        Assert.Equal("f", Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]).Description!.Value);
    }

    [Fact]
    public void ParseSelectionSet_textAfterIt_isAnError()
    {
        Assert.NotNull(Parser.ParseSelectionSet(new Source("{ id name { first } }")).Node);
        Assert.Equal("Syntax Error: Expected <EOF>, found Name `x`.", Parser.ParseSelectionSet(new Source("{ id } x")).Error!.Message);
    }

    [Theory]
    [InlineData("{ a }", "{ b }")]
    [InlineData("{ a }", "mutation { a }")]
    [InlineData("{ a: b }", "{ b: a }")]
    [InlineData("{ a(x: true) }", "{ a(x: false) }")]
    [InlineData("{ a(x: 1) }", "{ a(x: 1.0) }")]
    [InlineData("{ a(x: A) }", "{ a(x: \"A\") }")]
    [InlineData("directive @a on FIELD", "directive @a repeatable on FIELD")]
    [InlineData("{ a b }", "{ b a }")]
    [InlineData("type A { a: [Int!] }", "type A { a: [Int]! }")]
    public void SyntaxComparer_differentTrees_areDifferent(string left, string right) =>
        Assert.False(SyntaxComparer.Instance.Equals(Syntax.Parse(left), Syntax.Parse(right)));

    private static string Covered(SyntaxNode node, string text) => text[node.Location.Start..node.Location.End];
}
