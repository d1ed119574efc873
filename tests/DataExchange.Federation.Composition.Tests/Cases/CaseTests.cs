using DataExchange.Federation.Composition.Sources;
using DataExchange.GraphQL.Text;
using DataExchange.Testing.Composition;

namespace DataExchange.Federation.Composition.Tests.Cases;

/// <summary>Every case of the folder: the smallest valid and invalid inputs of the rules, held to the reference implementation by the conformance tests.</summary>
public sealed class CaseTests
{
    private static readonly IReadOnlyList<CompositionCase> All = CompositionCase.ReadFolder(Path.Combine(AppContext.BaseDirectory, "Cases"));

    public static TheoryData<string> Names => [.. All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_composed_hasItsCodes(string name)
    {
        var given = All.Single(c => c.Name == name);

        var result = Composer.Compose([.. given.Subgraphs.Select(s => new SubgraphSource(s.Name, string.Empty, new Source(s.Sdl, s.Name)))]);

        Assert.Equal(given.Codes, result.Errors.Select(e => e.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(given.Codes.Count == 0, result.Supergraph is not null);
        Assert.All(result.Errors, e => Assert.EndsWith(".", e.Message, StringComparison.Ordinal));
    }
}
