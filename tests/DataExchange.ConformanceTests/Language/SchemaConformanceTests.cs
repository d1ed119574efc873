using System.Collections.Immutable;
using DataExchange.ConformanceTests.Reference;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.Testing.GraphQLText;

namespace DataExchange.ConformanceTests.Language;

/// <summary>The same verdict on the same SDL.</summary>
public sealed class SchemaConformanceTests(ReferenceImplementation reference)
{
    private const int Mutants = 3_000;

    [Fact]
    public void Build_handwrittenSchemas_sameVerdict() => AssertSame([.. SchemaTexts.All, .. BrokenSchemas.All], leastInvalid: BrokenSchemas.All.Count / 2);

    [Fact]
    public void Build_mutatedSchemas_sameVerdict() => AssertSame([.. Enumerable.Range(0, Mutants).Select(Mutate)], leastInvalid: Mutants / 4);

    [Fact]
    public void Print_builtSchemas_areValidForTheReferenceAndMeanTheSame()
    {
        foreach (var sdl in SchemaTexts.All)
        {
            var printed = SchemaPrinter.Print(SchemaBuilder.Build(Parse(sdl).Document!).Schema!);
            var before = IntrospectionShape.Of(reference.Ask(new { op = "introspect", sdl }).GetProperty("data"));
            var after = IntrospectionShape.Of(reference.Ask(new { op = "introspect", sdl = printed }).GetProperty("data"));

            Assert.Equal(before, after);
        }
    }

    private static string Mutate(int seed)
    {
        var random = new Random(seed);
        var text = SchemaTexts.All[seed % 3];
        for (var i = random.Next(1, 3); i > 0; i--)
        {
            text = random.Next(3) == 0 ? TextMutation.Tokens(text, random) : TextMutation.Names(text, random);
        }

        return text;
    }

    private static ParseResult Parse(string text) => Parser.Parse(new Source(text), ParserOptions.Schema);

    private static ImmutableArray<GraphQLError> Errors(string text)
    {
        var (document, error) = Parse(text);
        return document is null ? [error!] : SchemaBuilder.Build(document).Errors;
    }

    private void AssertSame(IReadOnlyList<string> texts, int leastInvalid)
    {
        var answers = reference.AskAll([.. texts.Select(sdl => new { op = "buildSchema", sdl })]);
        var differences = new List<string>();
        var supported = 0;
        var invalid = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            var ours = Errors(texts[i]);
            var theirs = answers[i].GetProperty("ok").GetBoolean();
            invalid += theirs ? 0 : 1;
            if (ours.Length == 0 == theirs)
            {
                continue;
            }

            if (SchemaDisagreements.AreSupported(texts[i], ours, answers[i]))
            {
                supported++;
            }
            else
            {
                differences.Add($"[{i}] ours {string.Join(" | ", ours.Select(e => e.Rule + ": " + e.Message))}; theirs {answers[i]}\n{(texts[i].Length < 400 ? texts[i] : "")}\n");
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {texts.Count} differ:\n" + string.Join('\n', differences.Take(30)));
        Assert.True(invalid >= leastInvalid, $"Only {invalid} of {texts.Count} schemas are invalid: the comparison proves little.");
        Assert.True(texts.Count - invalid >= 4, $"Only {texts.Count - invalid} of {texts.Count} schemas are valid.");
        TestContext.Current.SendDiagnosticMessage("{0} schemas compared, {1} of them invalid, {2} supported disagreements", texts.Count, invalid, supported);
    }
}
