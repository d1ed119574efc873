using DataExchange.Federation.Composition;
using DataExchange.Federation.Composition.Sources;
using DataExchange.GraphQL.Text;
using DataExchange.Testing.Composition;

namespace DataExchange.ConformanceTests.Composition;

/// <summary>Every case of composition against the reference: same verdict, same codes, and for valid sets the same meaning.</summary>
public sealed class CaseDifferentialTests(CompositionReference reference)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "composition-cases");
    private static readonly IReadOnlyList<CompositionCase> All = CompositionCase.ReadFolder(Folder);
    private static readonly HashSet<string> Exceptions =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Composition", "exceptions.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l[..l.IndexOf(" : ", StringComparison.Ordinal)]),
    ];

    public static TheoryData<string> Names => [.. All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_composedByBoth_isTheSame(string name)
    {
        var given = All.Single(c => c.Name == name);
        var theirs = reference.Compose(given.Subgraphs);
        var ours = Composer.Compose([.. given.Subgraphs.Select(s => new SubgraphSource(s.Name, string.Empty, new Source(s.Sdl, s.Name)))], null);

        if (Exceptions.Contains(name))
        {
            Assert.False(IsSame(theirs, ours, given), "The exception is no longer needed.");
            return;
        }

        Assert.Null(theirs.Fault);
        Assert.Equal(theirs.Codes, Codes(ours, given));
        if (theirs.Sdl is not null)
        {
            Assert.Equal(SupergraphMeaning.Of(theirs.Sdl), SupergraphMeaning.Of(ours.Sdl!));
        }
    }

    private static bool IsSame(ReferenceAnswer theirs, CompositionResult ours, CompositionCase given) =>
        theirs.Fault is null
        && Codes(ours, given).SequenceEqual(theirs.Codes)
        && (theirs.Sdl is null || SupergraphMeaning.Of(theirs.Sdl).SequenceEqual(SupergraphMeaning.Of(ours.Sdl!)));

    private static IEnumerable<string> Codes(CompositionResult result, CompositionCase given) => result.Errors.Select(e => e.Code).Except(given.Beyond, StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
