using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.Testing.GraphQLText;

namespace DataExchange.GraphQL.Tests.Language;

public sealed class RandomRoundTripTests
{
    private const int Documents = 2_000;

    [Fact]
    public void Print_randomDocuments_parseBackToTheSameTree()
    {
        for (var i = 0; i < Documents; i++)
        {
            var seed = i;
            var syntax = new RandomSyntax(seed);
            var text = i % 2 == 0 ? syntax.Executable() : syntax.TypeSystem();
            var document = Syntax.Parse(text);
            var printed = Printer.Print(document);
            var compact = Printer.PrintCompact(document);

            Assert.True(SyntaxComparer.Instance.Equals(document, Syntax.Parse(printed)), $"seed {seed}: {text}\n->\n{printed}");
            Assert.True(SyntaxComparer.Instance.Equals(document, Syntax.Parse(compact)), $"seed {seed}: {text}\n->\n{compact}");
            Assert.Equal(printed, Printer.Print(Syntax.Parse(printed)));
            Assert.Equal(printed, Printer.Print(Syntax.Parse(printed.Replace("\n", "\r\n", StringComparison.Ordinal))));
            Assert.Equal(SyntaxComparer.Instance.GetHashCode(document), SyntaxComparer.Instance.GetHashCode(Syntax.Parse(compact)));
        }
    }

    [Fact]
    public void Parse_damagedDocuments_giveADocumentOrAnErrorInside()
    {
        var errors = 0;
        for (var seed = 0; seed < Documents; seed++)
        {
            var random = new Random(seed);
            var syntax = new RandomSyntax(seed);
            var text = seed % 2 == 0 ? syntax.Executable() : syntax.TypeSystem();
            text = random.Next(2) == 0 ? TextMutation.Characters(text, random) : TextMutation.Tokens(text, random);
            var source = new Source(text);
            var (document, error) = Parser.Parse(source);

            Assert.True(document is null != error is null, $"seed {seed}");
            if (error is not null)
            {
                errors++;
                Assert.InRange(Assert.Single(error.Locations).Start, 0, source.Body.Length);
            }
        }

        Assert.InRange(errors, Documents / 4, Documents);
    }

    [Fact]
    public void Parse_randomBytes_neverThrows()
    {
        for (var seed = 0; seed < Documents; seed++)
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(1, 200)];
            random.NextBytes(bytes);
            var (document, error) = Parser.Parse(new Source(bytes));

            Assert.True(document is null != error is null, $"seed {seed}");
        }
    }
}
