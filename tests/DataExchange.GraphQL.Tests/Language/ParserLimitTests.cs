using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.Tests.Language;

public sealed class ParserLimitTests
{
    public static TheoryData<string, string, string> Nests => new()
    {
        { "{a", "", "}" },
        { "[", "Int", "]" },
        { "[", "1", "]" },
        { "{a:", "1", "}" },
    };

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    public void Parse_selectionSetsWithinDepth_isAccepted(int depth) => Syntax.Parse(Nest("{a", "", "}", depth), ParserOptions.Default);

    [Theory]
    [InlineData(65)]
    [InlineData(1_900)]
    public void Parse_selectionSetsBeyondDepth_exceedsLimit(int depth) => AssertLimit(Nest("{a", "", "}", depth), "The document is nested more than 64 levels deep.");

    [Theory]
    [InlineData(62, true)]
    [InlineData(63, true)]
    [InlineData(64, false)]
    [InlineData(1_000, false)]
    public void Parse_valuesInsideOneSelectionSet_shareTheDepth(int depth, bool isAccepted)
    {
        foreach (var (open, close) in new[] { ("[", "]"), ("{x:", "}") })
        {
            var text = $"{{a(x:{Nest(open, "1", close, depth)})}}";
            AssertVerdict(text, isAccepted, ParserOptions.Default);
        }
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(1_000, false)]
    public void Parse_listTypes_countAsDepth(int depth, bool isAccepted) =>
        AssertVerdict($"query($v:{Nest("[", "Int", "]", depth)}){{a}}", isAccepted, ParserOptions.Default);

    [Fact]
    public void Parse_fortyKilobytesOfBraces_isAnError()
    {
        var generous = new ParserOptions { MaxTokens = int.MaxValue };

        Assert.Equal("GRAPHQL_PARSE_FAILED", Syntax.Error(new string('{', 40_000), generous).Code);
        Assert.Equal("GRAPHQL_PARSE_FAILED", Syntax.Error("{a" + new string('{', 40_000), generous).Code);
        AssertLimit(Nest("{a", "", "}", 20_000), generous);
        AssertLimit("{a(x:" + new string('[', 40_000), generous);
        AssertLimit("{a(x:" + string.Concat(Enumerable.Repeat("{a:", 14_000)), generous);
        AssertLimit("query($a:" + new string('[', 40_000), generous);
        AssertLimit("type A { a: " + new string('[', 40_000), generous);
        AssertLimit(string.Concat(Enumerable.Repeat("{...", 10_000)), generous);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    [InlineData(10_000, false)]
    public void Parse_tokens_areLimited(int tokens, bool isAccepted)
    {
        var text = "{ #comment\n " + string.Join(" , ", Enumerable.Repeat("a", tokens - 2)) + "}";

        AssertVerdict(text, isAccepted, new ParserOptions { MaxTokens = 10 });
    }

    [Theory]
    [InlineData(3_999, true)]
    [InlineData(4_000, true)]
    [InlineData(4_001, false)]
    public void Parse_tokensByDefault_areLimitedTo4000(int tokens, bool isAccepted) =>
        AssertVerdict("{" + string.Join(' ', Enumerable.Repeat("a", tokens - 2)) + "}", isAccepted, ParserOptions.Default);

    [Theory]
    [InlineData(256 * 1024 - 1, true)]
    [InlineData(256 * 1024, true)]
    [InlineData(256 * 1024 + 1, false)]
    [InlineData(256 * 1024 * 100, false)]
    public void Parse_bytes_areLimited(int bytes, bool isAccepted) =>
        AssertVerdict("{a}" + new string(' ', bytes - 3), isAccepted, ParserOptions.Default);

    [Theory]
    [InlineData(1_023, true)]
    [InlineData(1_024, true)]
    [InlineData(1_025, false)]
    [InlineData(1_024_000, false)]
    public void Parse_bytesOfOtherOptions_areLimited(int bytes, bool isAccepted) =>
        AssertVerdict("{a}" + new string('#', bytes - 3), isAccepted, new ParserOptions { MaxBytes = 1_024 });

    [Fact]
    public void Parse_limitTimesThousand_costsLittle()
    {
        var generous = new ParserOptions { MaxTokens = int.MaxValue, MaxBytes = int.MaxValue };
        foreach (var text in new[] { Nest("{a", "", "}", 64_000), "{a(x:" + Nest("[", "1", "]", 64_000) + ")}", "query($v:" + Nest("[", "Int", "]", 64_000) + "){a}" })
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            AssertLimit(text, generous);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 * 1024 * 1024);
        }
    }

    [Theory]
    [MemberData(nameof(Nests))]
    public void Fragments_beyondDepth_exceedTheLimit(string open, string core, string close)
    {
        var source = new DataExchange.GraphQL.Text.Source(Nest(open, core, close, 65));
        var error = (open, core) switch
        {
            ("{a", _) => Parser.ParseSelectionSet(source).Error,
            (_, "Int") => Parser.ParseType(source).Error,
            _ => Parser.ParseValue(source).Error,
        };

        Assert.Equal("LIMIT_EXCEEDED", error!.Code);
    }

    private static string Nest(string open, string core, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + core + string.Concat(Enumerable.Repeat(close, depth));

    private static void AssertVerdict(string text, bool isAccepted, ParserOptions options)
    {
        if (isAccepted)
        {
            Syntax.Parse(text, options);
        }
        else
        {
            AssertLimit(text, options);
        }
    }

    private static void AssertLimit(string text, ParserOptions options) => Assert.Equal("LIMIT_EXCEEDED", Syntax.Error(text, options).Code);

    private static void AssertLimit(string text, string message)
    {
        var error = Syntax.Error(text);
        Assert.Equal("LIMIT_EXCEEDED", error.Code);
        Assert.Equal(message, error.Message);
    }
}
