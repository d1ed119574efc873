using DataExchange.ConformanceTests.Reference;

namespace DataExchange.ConformanceTests.Validation;

/// <summary>Our validation and the reference implementation's agree on every document: the violated rules and, but for field conflicts, all places.</summary>
public sealed class DocumentValidationConformanceTests(ReferenceImplementation reference)
{
    public static TheoryData<string> Schemas => [.. ConformanceSchema.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Documents_without_slips_get_the_same_verdict(string schema) => Compare(schema, 170, slips: 0);

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Documents_with_one_slip_get_the_same_verdict(string schema) => Compare(schema, 260, slips: 1);

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Documents_with_many_slips_get_the_same_verdict(string schema) => Compare(schema, 120, slips: 8);

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Documents_with_names_swapped_get_the_same_verdict(string schema) =>
        Compare(schema, 130, slips: 0, (text, chance) => NameSwap.Apply(text, chance));

    [Fact]
    public void Handwritten_documents_get_the_same_verdict()
    {
        var seen = Compare(ConformanceSchema.All[0], HandwrittenDocuments.All);
        Assert.Equal(30, seen.Count(rule => !rule.StartsWith('(')));
    }

    private void Compare(string schemaName, int count, int slips, Func<string, Chance, string>? change = null)
    {
        var schema = ConformanceSchema.All.Single(s => s.Name == schemaName);
        var documents = Enumerable.Range(0, count).Select(i =>
        {
            var chance = new Chance(ConformanceSeed.For(i, slips), slips);
            var text = DocumentGenerator.Generate(schema.Schema, chance);
            return change is null ? text : change(text, chance);
        }).ToList();
        Compare(schema, documents);
    }

    private List<string> Compare(ConformanceSchema schema, IReadOnlyList<string> documents)
    {
        var answers = reference.AskAll([.. documents.Select(text => (object)new { op = "validate", sdl = schema.Sdl, text })]);
        var rules = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var failures = new List<string>();
        for (var i = 0; i < documents.Count; i++)
        {
            var theirs = Verdict.Theirs(answers[i]);
            foreach (var rule in theirs.Select(Verdict.RuleOf).Distinct().DefaultIfEmpty("(valid)"))
            {
                rules[rule] = rules.GetValueOrDefault(rule) + 1;
            }

            if (!Verdict.Ours(schema, documents[i]).SetEquals(theirs))
            {
                failures.Add(documents[i]);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {ConformanceSeed.Value}, {documents.Count} documents: {string.Join(", ", rules.Select(r => $"{r.Key} {r.Value}"))}");
        Assert.True(failures.Count == 0, failures.Count == 0 ? "" : $"seed {ConformanceSeed.Value}: {failures.Count} of {documents.Count} differ, such as {Shrinking.Describe(reference, schema, failures[0])}");
        return [.. rules.Keys];
    }
}
