using System.Text.Json;
using DataExchange.ConformanceTests.Reference;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.Testing.GraphQLText;

namespace DataExchange.ConformanceTests.Language;

/// <summary>The same verdict on the same text, the same place of the error, and trees that the reference implementation finds equal.</summary>
public sealed class ParseConformanceTests(ReferenceImplementation reference)
{
    private const int Documents = 1_500;

    [Fact]
    public void Parse_handwrittenDocuments_sameVerdict() => AssertSame(HandwrittenTexts.All, leastInvalid: 30);

    [Fact]
    public void Parse_generatedDocuments_sameVerdict() =>
        AssertSame([.. Enumerable.Range(0, Documents).Select(Generate)], leastInvalid: 0);

    [Fact]
    public void Parse_mutatedDocuments_sameVerdict() =>
        AssertSame([.. Enumerable.Range(0, 3 * Documents).Select(Mutate)], leastInvalid: Documents);

    [Fact]
    public void Print_generatedDocuments_keepTheTreeOfTheReference()
    {
        var texts = Enumerable.Range(0, Documents).Select(Generate).Concat(HandwrittenTexts.All.Where(t => Parse(t).Document is not null && !ParseDisagreements.Contain(t))).ToList();
        var jobs = texts.SelectMany(t => new object[]
        {
            new { op = "same", left = t, right = Printer.Print(Parse(t).Document!) },
            new { op = "same", left = t, right = Printer.PrintCompact(Parse(t).Document!) },
        });
        var answers = reference.AskAll([.. jobs]);

        for (var i = 0; i < answers.Count; i++)
        {
            Assert.True(answers[i].GetProperty("ok").GetBoolean() && answers[i].GetProperty("equal").GetBoolean(), $"{texts[i / 2]}\n{answers[i]}");
        }
    }

    private static string Generate(int seed)
    {
        var syntax = new RandomSyntax(seed);
        return seed % 2 == 0 ? syntax.Executable() : syntax.TypeSystem();
    }

    private static string Mutate(int seed)
    {
        var random = new Random(seed);
        var text = seed % 10 == 0 ? HandwrittenTexts.All[random.Next(HandwrittenTexts.All.Count)] : Generate(seed);
        return text.Length == 0 || text.All(char.IsWhiteSpace) || !text.Any(char.IsAsciiLetter) ? text
            : random.Next(2) == 0 ? TextMutation.Characters(text, random)
            : TextMutation.Tokens(text, random);
    }

    private static ParseResult Parse(string text) => Parser.Parse(new Source(text), ParserOptions.Schema);

    private void AssertSame(IReadOnlyList<string> texts, int leastInvalid)
    {
        var answers = reference.AskAll([.. texts.Select(text => new { op = "parse", text })]);
        var differences = new List<string>();
        var invalid = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            var ours = Parse(texts[i]).Error is { } error ? $"{error.Locations[0].Position!.Value.Line}:{error.Locations[0].Position!.Value.Column}" : "valid";
            var theirs = Verdict(answers[i]);
            invalid += theirs == "valid" ? 0 : 1;
            if (ours != theirs && !ParseDisagreements.Contain(texts[i]))
            {
                differences.Add($"[{i}] ours {ours} ({Parse(texts[i]).Error?.Message}), theirs {theirs} ({answers[i]})\n{texts[i]}\n");
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {texts.Count} differ:\n" + string.Join('\n', differences.Take(20)));
        Assert.True(invalid >= leastInvalid, $"Only {invalid} of {texts.Count} documents are invalid: the comparison proves little.");
        TestContext.Current.SendDiagnosticMessage("{0} documents compared, {1} of them invalid", texts.Count, invalid);
    }

    private static string Verdict(JsonElement answer)
    {
        if (answer.GetProperty("ok").GetBoolean())
        {
            return "valid";
        }

        var location = answer.GetProperty("errors")[0].GetProperty("locations")[0];
        return $"{location.GetProperty("line").GetInt32()}:{location.GetProperty("column").GetInt32()}";
    }
}
