using DataExchange.Federation.Composition;
using DataExchange.Federation.Composition.Sources;
using DataExchange.GraphQL.Text;

namespace DataExchange.ConformanceTests.Composition;

/// <summary>The registries' schemas, sound and mutated, composed by both: same verdict, same codes, same meaning.</summary>
public sealed class RegistryMutantTests(CompositionReference reference)
{
    private const int Mutants = 200;

    [Fact]
    public void Registries_composedByBoth_areTheSame()
    {
        var (codes, _) = Compare(RegistryMutants.Sound());

        Assert.Empty(codes);
    }

    [Fact]
    public void Mutants_composedByBoth_areTheSame()
    {
        var differences = new List<string>();
        var seen = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < Mutants; number++)
        {
            var (codes, difference) = Compare(RegistryMutants.Make(number));
            seen[codes] = seen.GetValueOrDefault(codes) + 1;
            if (difference is not null)
            {
                differences.Add($"mutant {number}: {difference}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', seen.Select(s => $"{s.Value} × {(s.Key.Length == 0 ? "valid" : s.Key)}")));
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.True(seen.Count > 5, "The mutants do not reach enough rules.");
    }

    private (string Codes, string? Difference) Compare(IReadOnlyList<(string Name, string Sdl)> subgraphs)
    {
        var theirs = reference.Compose(subgraphs);
        var ours = Composer.Compose([.. subgraphs.Select(s => new SubgraphSource(s.Name, string.Empty, new Source(s.Sdl, s.Name)))]);
        return (string.Join(' ', theirs.Codes), CompositionDifference.Find(theirs, ours));
    }
}
