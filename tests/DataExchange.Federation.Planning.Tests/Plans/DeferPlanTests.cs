using System.Collections.Immutable;
using DataExchange.Federation.Planning.Normalizing;
using DataExchange.Federation.Planning.Tests.Harness;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Planning.Tests.Plans;

/// <summary>What is deferred is fetched apart, and nothing that the first part of an answer waits for waits for it.</summary>
public sealed class DeferPlanTests
{
    [Fact]
    public void Deferred_fields_of_another_subgraph_are_fetched_apart() => Match(
        "{ me { name ... @defer(label: \"r\") { reviews { body } } } }", "shop", "defer-entity");

    [Fact]
    public void Deferred_field_that_is_there_anyway_needs_no_fetch() => Match(
        "{ me { name ... @defer { manager { name } } } }", "shop", "defer-local");

    [Fact]
    public void Deferred_and_other_fields_of_one_subgraph_are_two_fetches() => Match(
        "{ topProducts { upc averageScore ... @defer { reviews { body } } } }", "shop", "defer-same-subgraph");

    [Fact]
    public void Field_that_is_not_deferred_elsewhere_is_not_fetched_again() => Match(
        "{ topProducts { averageScore ... @defer { averageScore inStock } } }", "shop", "defer-duplicate");

    [Fact]
    public void What_a_deferred_field_requires_is_fetched_with_it() => Match(
        "{ latestReview { body subject { upc ... @defer { shippingEstimate } } } }", "shop", "defer-requires");

    [Fact]
    public void Deferred_root_fields_are_a_fetch_of_their_own() => Match(
        "{ me { name } ... @defer { topProducts { name(lang: \"vi\") } } }", "shop", "defer-root");

    [Fact]
    public void Deferred_fragment_inside_another_comes_after_it() => Match(
        "{ me { name ... @defer(label: \"outer\") { reviews { body ... @defer(label: \"inner\") { subject { price } } } } } }", "shop", "defer-nested");

    [Fact]
    public void Values_without_a_key_are_deferred_through_their_entity() => Match(
        "{ me { address { street ... @defer { postcode } } } }", "shop", "defer-value");

    [Fact]
    public void Condition_that_does_not_hold_defers_nothing() => Match(
        "query ($no: Boolean!) { me { name ... @defer(if: $no) { reviews { body } } ... @defer(if: false) { reports { name } } } }", "shop", "defer-off");

    private static void Match(string operation, string fixture, string name)
    {
        var supergraph = Fixture.Read(fixture);
        var document = Parser.Parse(new Source(operation)).Document!;
        var options = new NormalizerOptions { DeferVariables = ImmutableDictionary<string, bool>.Empty.Add("no", false) };
        var normalized = OperationNormalizer.Normalize(supergraph.ApiSchema, document, document.Definitions.OfType<OperationDefinitionNode>().First(), options);
        Snapshot.Match(operation + "\n\n" + PlanPrinter.Print(Harness.Planning.Plan(supergraph, normalized.Operation!)), name);
    }
}
