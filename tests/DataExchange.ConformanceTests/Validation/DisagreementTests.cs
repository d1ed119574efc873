using System.Text.Json;
using DataExchange.ConformanceTests.Reference;

namespace DataExchange.ConformanceTests.Validation;

/// <summary>The list of disagreements is true and current: each still is one, in exactly the way that is written down.</summary>
public sealed class DisagreementTests(ReferenceImplementation reference)
{
    [Fact]
    public void Listed_disagreements_are_as_listed()
    {
        var registry = ConformanceSchema.All[0];
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Validation", "disagreements.json"));
        var listed = JsonSerializer.Deserialize<Disagreement[]>(text, JsonSerializerOptions.Web)!;
        var answers = reference.AskAll([.. listed.Select(d => (object)new { op = "validate", sdl = registry.Sdl, text = d.Document })]);
        Assert.All(listed.Zip(answers), pair =>
        {
            Assert.Equal(pair.First.Ours, Verdict.Ours(registry, pair.First.Document));
            Assert.Equal(pair.First.Theirs, Verdict.Theirs(pair.Second));
        });
    }
}
