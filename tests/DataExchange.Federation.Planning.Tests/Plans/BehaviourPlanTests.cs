using DataExchange.Federation.Planning.Tests.Harness;

namespace DataExchange.Federation.Planning.Tests.Plans;

/// <summary>One plan for each thing that federation asks of a planner; the names say which.</summary>
public sealed class BehaviourPlanTests
{
    [Theory]
    [InlineData("key-chain", "chain", "{ start { d } }")]
    [InlineData("value-types-merge-by-position", "chain", "{ start { detail { x y inner { p q } } } }")]
    [InlineData("shared-root-from-one-subgraph", "chain", "{ shared { one two } }")]
    [InlineData("keyless-child-reached-again-through-its-parent", "chain", "{ shared { two link { b } } }")]
    [InlineData("requires-of-requires", "chain", "{ start { derived d2 } }")]
    [InlineData("several-and-nested-keys", "shop", "{ topProducts { location { shelf } dimensions { width height depth } } }")]
    [InlineData("requires-across-subgraphs", "shop", "{ me { reviews { subject { shippingEstimate inStock } } } }")]
    [InlineData("provides-saves-a-fetch", "shop", "{ latestReview { author { name } } }")]
    [InlineData("provides-is-not-enough", "shop", "{ latestReview { author { name manager { name } } } }")]
    [InlineData("shareable-field-of-an-entity", "shop", "{ me { address { street city postcode } } }")]
    [InlineData("union-members", "shop", "{ catalogue { __typename ...on Product { name averageScore } ...on Bundle { name products { inStock } } } }")]
    [InlineData("interface-known-by-two-subgraphs", "media", "{ best { id title ...on Film { runtime } ...on Book { pages } } }")]
    [InlineData("interface-object-from-concrete-types", "media", "{ works { year rating } }")]
    [InlineData("interface-object-to-concrete-types", "media", "{ rated { rating ...on Book { pages } ...on Film { runtime } } }")]
    [InlineData("member-unknown-to-a-subgraph", "media", "{ cinema { ...on Film { runtime title rating } ...on Advert { sponsor } } }")]
    [InlineData("conflicting-types-of-members", "scopes", "{ pick { ...on Cat { size tag owner { name } } ...on Dog { tag dogSize: size owner { name } } } }")]
    [InlineData("interface-field-missing-in-a-subgraph", "scopes", "{ shape { area colour } }")]
    [InlineData("context-of-the-nearest-ancestor", "contexts", "{ shops { main { label } branches { main { label } } } }")]
    [InlineData("context-from-another-subgraph", "contexts", "{ shops { main { price(n: 3) rank } } }")]
    [InlineData("context-by-type", "contexts", "{ sellers { ...on Shop { main { label } } ...on Stall { main { label } } } }")]
    [InlineData("context-through-another-subgraph", "contexts", "query($context: Boolean!) { malls { stores { offers @include(if: $context) { worth note } } } }")]
    [InlineData("context-that-the-client-selects", "contexts", "{ shops { tags items { codes } } }")]
    [InlineData("override", "moves", "{ orders { status total } }")]
    [InlineData("override-label-inactive", "moves", "{ orders { note } }")]
    [InlineData("unresolvable-key", "moves", "{ orders { stub { code label } } }")]
    [InlineData("requires-with-conflicting-arguments", "moves", "{ orders { spentEur spentUsd amount } }")]
    [InlineData("requires-nested-selections", "moves", "{ orders { discount } }")]
    [InlineData("mutations-in-order", "moves", "mutation { place(item: \"a\") { id total paid } cancel(id: \"1\") { id } pay(id: \"2\") { paid total } again: cancel(id: \"3\") { id } }")]
    [InlineData("conditional-fragment-on-the-same-object", "shop", "query($x: Boolean!, $y: Boolean!) { me { reviews { subject { name } } ...F @include(if: $x) ...G @skip(if: $y) } } fragment F on User { reviews { score subject { inStock } } } fragment G on User { manager { name } }")]
    [InlineData("first-join-version", "first", "{ me { address { city } reviews { body author { name address { city } } subject { shipping weight } } } }")]
    [InlineData("type-names-need-no-fetch", "shop", "{ __typename __schema { queryType { name } } }")]
    [InlineData("known-type-names-are-not-asked-for", "shop", "{ me { __typename id } }")]
    [InlineData("interchangeable-subgraphs", "twins", "{ list { f0 f1 own3 sub { a b3 b5 } child { f2 own3 } } }")]
    public void Plan(string name, string fixture, string operation) => Snapshot.Match(Harness.Planning.Text(fixture, operation), name);

    [Fact]
    public void Active_label_moves_the_field() =>
        Snapshot.Match(Harness.Planning.Text("moves", "{ orders { note } }", new PlannerOptions { ActiveLabels = ["percent(50)"] }), "override-label-active");
}
