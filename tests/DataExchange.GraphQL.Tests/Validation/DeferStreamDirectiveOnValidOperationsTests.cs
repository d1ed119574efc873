namespace DataExchange.GraphQL.Tests.Validation;

public sealed class DeferStreamDirectiveOnValidOperationsTests
{
    [Fact]
    public void Query_may_defer() => Diagnose.Valid("""{ me { ... @defer { age } } }""");

    [Fact]
    public void Defer_that_can_be_off_or_left_out_is_valid_in_a_subscription() => Diagnose.Valid(
        """subscription ($x: Boolean!) { parcelSold { ... @defer(if: $x) { number } ... @defer @skip(if: $x) { number } } }""");

    [Fact]
    public void Defer_in_a_subscription_is_reported() => Diagnose.Expect(
        """subscription { parcelSold { ... @defer { number } } }""",
        "DeferStreamDirectiveOnValidOperations [1:33] `@defer` may be used in a subscription only where its argument `if` can be false.");

    [Fact]
    public void Spreads_on_the_way_are_located() => Diagnose.Expect(
        """subscription { parcelSold { ...F } } fragment F on Parcel { ... @defer { number } }""",
        "DeferStreamDirectiveOnValidOperations [1:65, 1:29] `@defer` may be used in a subscription only where its argument `if` can be false.");
}
