namespace DataExchange.GraphQL.Tests.Validation;

public sealed class KnownTypeNamesTests
{
    [Fact]
    public void Known_types_is_valid() => Diagnose.Valid("""query ($u: Unit) { values(unit: $u) party { ... on Citizen { age } } }""");

    [Fact]
    public void Unknown_variable_type_is_reported() => Diagnose.Expect(
        """query ($u: [Metre!]) { values(unit: $u) }""",
        "KnownTypeNames [1:13] Unknown type `Metre`.");

    [Fact]
    public void Unknown_inline_condition_is_reported() => Diagnose.Expect(
        """{ party { ... on Citisen { age } } }""",
        "KnownTypeNames [1:18] Unknown type `Citisen`.");

    [Fact]
    public void Unknown_fragment_condition_is_reported() => Diagnose.Expect(
        """{ party { ...F } } fragment F on Nobody { age }""",
        "KnownTypeNames [1:34] Unknown type `Nobody`.");
}
