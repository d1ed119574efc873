namespace DataExchange.GraphQL.Tests.Validation;

public sealed class UniqueInputFieldNamesTests
{
    [Fact]
    public void Two_fields_is_valid() => Diagnose.Valid("""{ parcels(filter: { limit: 1, text: "a" }) { number } }""");

    [Fact]
    public void Field_twice_is_reported() => Diagnose.Expect(
        """{ parcels(filter: { limit: 1, limit: 2 }) { number } }""",
        "UniqueInputFieldNames [1:21, 1:31] There can be only one input field named `limit`.");

    [Fact]
    public void Field_twice_in_custom_scalar_is_reported() => Diagnose.Expect(
        """{ values(date: { y: 1, y: 2 }) }""",
        "UniqueInputFieldNames [1:18, 1:24] There can be only one input field named `y`.");
}
