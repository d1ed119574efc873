namespace DataExchange.GraphQL.Tests.Validation;

public sealed class DeferStreamDirectiveOnRootFieldTests
{
    [Fact]
    public void Query_may_defer_at_its_root() => Diagnose.Valid("""{ ... @defer { me { age } } }""");

    [Fact]
    public void Fragment_of_a_query_is_not_held_to_the_rule() => Diagnose.Valid("""{ ...F } fragment F on Query { ... @defer { me { age } } }""");

    [Fact]
    public void Root_of_a_subscription_is_reported_even_when_turned_off() => Diagnose.Expect(
        """subscription { ... @defer(if: false) { parcelSold { number } } }""",
        "DeferStreamDirectiveOnRootField [1:20] `@defer` may not be used on the root type `Subscription` of a subscription.");

    [Fact]
    public void Fragments_on_the_root_are_entered() => Diagnose.Expect(
        """subscription { ...F } fragment F on Subscription { ... @defer(if: false) { parcelSold { number } } }""",
        "DeferStreamDirectiveOnRootField [1:56] `@defer` may not be used on the root type `Subscription` of a subscription.");
}
