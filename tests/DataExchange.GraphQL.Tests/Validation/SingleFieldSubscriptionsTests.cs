namespace DataExchange.GraphQL.Tests.Validation;

public sealed class SingleFieldSubscriptionsTests
{
    [Fact]
    public void One_field_is_valid() => Diagnose.Valid("""subscription { parcelSold { number area } }""");

    [Fact]
    public void One_field_twice_is_valid() => Diagnose.Valid("""subscription { parcelSold { number } ...F } fragment F on Subscription { parcelSold { area } }""");

    [Fact]
    public void Two_fields_is_reported() => Diagnose.Expect(
        """subscription { parcelSold { number } citizenBorn { age } }""",
        "SingleFieldSubscriptions [1:38] Anonymous Subscription must select only one top level field.");

    [Fact]
    public void Two_fields_through_fragment_is_reported() => Diagnose.Expect(
        """subscription S { ...F } fragment F on Subscription { parcelSold { number } citizenBorn { age } }""",
        "SingleFieldSubscriptions [1:76] Subscription `S` must select only one top level field.");

    [Fact]
    public void Introspection_field_is_reported() => Diagnose.Expect(
        """subscription { __typename }""",
        "SingleFieldSubscriptions [1:16] Anonymous Subscription must not select an introspection top level field.");

    [Fact]
    public void Skipped_root_field_is_reported() => Diagnose.Expect(
        """subscription S($x: Boolean!) { parcelSold @skip(if: $x) { number } }""",
        "SingleFieldSubscriptions [1:43] Subscription `S` must not use `@skip` or `@include` directives in the top level selection.");

    [Fact]
    public void Included_root_fragment_is_reported() => Diagnose.Expect(
        """subscription { ... @include(if: true) { parcelSold { number } } }""",
        "SingleFieldSubscriptions [1:20] Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection.");
}
