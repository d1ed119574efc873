using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Sources;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Composition.Tests.Satisfiability;

/// <summary>The check of satisfiability ends, whatever the schemas.</summary>
public sealed class BudgetTests
{
    private const string Link = """extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])""" + "\n";

    [Fact]
    public void Check_beyond_its_steps_is_an_error_of_its_own()
    {
        var result = Composer.Compose(Subgraphs(), new CompositionOptions { MaxSatisfiabilitySteps = 3 });

        var error = Assert.Single(result.Errors);
        Assert.Equal((CompositionCodes.MaxValidationSubgraphPathsExceeded, "After 3 steps it is not known whether every query can be answered."), (error.Code, error.Message));
        Assert.Null(result.Supergraph);
    }

    [Fact]
    public void Check_within_its_steps_composes() => Assert.NotNull(Composer.Compose(Subgraphs(), new CompositionOptions { MaxSatisfiabilitySteps = 1_000 }).Supergraph);

    [Fact]
    public void Check_of_types_that_all_lead_to_each_other_ends_within_the_default()
    {
        const int Types = 40;
        var names = Enumerable.Range(0, Types).ToList();
        string Part(int of) => string.Concat(names.Select(t => $"type T{t} @key(fields: \"id\") {{ id: ID! own{of}: Int {string.Join(' ', names.Where(o => o % 5 == of).Select(o => $"to{o}: T{o}"))} }}\n"));

        var result = Composer.Compose([.. Enumerable.Range(0, 5).Select(i => Subgraph($"s{i}", (i == 0 ? "type Query { start: T0 }\n" : string.Empty) + Part(i)))]);

        Assert.Empty(result.Errors);
    }

    private static SubgraphSource[] Subgraphs() =>
    [
        Subgraph("a", "type Query { t: T }\ntype T @key(fields: \"id\") { id: ID! u: U }\ntype U @key(fields: \"id\") { id: ID! }"),
        Subgraph("b", "type U @key(fields: \"id\") { id: ID! x: Int t: T }\ntype T @key(fields: \"id\") { id: ID! y: Int }"),
    ];

    private static SubgraphSource Subgraph(string name, string sdl) => new(name, string.Empty, new Source(Link + sdl, name));
}
