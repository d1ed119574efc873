using DataExchange.Federation.Composition;
using DataExchange.Federation.Composition.Sources;
using DataExchange.GraphQL.Text;
using DataExchange.Testing.Composition;

namespace DataExchange.ConformanceTests.Composition;

/// <summary>Mutants of the valid cases, composed by both: same verdict, every code of the reference, same meaning.</summary>
public sealed class CaseMutantTests(CompositionReference reference)
{
    private const int Mutants = 400;

    // What these cases show is decided otherwise on purpose, see exceptions.txt; federation's own service type is not looked into here, whatever is changed in it.
    private static readonly string[] DecidedOtherwise = ["tag prefixed", "one of", "requires in a circle", "context prefixed", "context in two subgraphs", "context over two levels", "link itself renamed", "field set of version one", "key of version one once", "key of version one with a string"];

    [Fact]
    public void Mutants_composedByBoth_areTheSame()
    {
        var valid = CompositionCase.ReadFolder(Path.Combine(AppContext.BaseDirectory, "composition-cases")).Where(c => c.Codes.Count == 0 && !DecidedOtherwise.Contains(c.Name) && !c.Name.StartsWith("service type", StringComparison.Ordinal)).ToList();
        var differences = new List<string>();
        var seen = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < Mutants; number++)
        {
            var subgraphs = CaseMutants.Make(valid, number);
            var theirs = reference.Compose(subgraphs);
            var ours = Composer.Compose([.. subgraphs.Select(s => new SubgraphSource(s.Name, string.Empty, new Source(s.Sdl, s.Name)))]);
            var codes = string.Join(' ', theirs.Codes);
            seen[codes] = seen.GetValueOrDefault(codes) + 1;
            if (CompositionDifference.Find(theirs, ours) is { } difference)
            {
                differences.Add($"mutant {number}: {difference}\n{string.Concat(subgraphs.Select(s => $"--- {s.Name}\n{s.Sdl}"))}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', seen.Select(s => $"{s.Value} × {(s.Key.Length == 0 ? "valid" : s.Key)}")));
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.True(seen.Count > 20, "The mutants do not reach enough rules.");
    }
}
