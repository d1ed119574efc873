namespace DataExchange.GraphQL.Tests.Validation;

public sealed class FragmentsOnCompositeTypesTests
{
    [Fact]
    public void Object_interface_and_union_is_valid() => Diagnose.Valid("""{ holder { ... on Party { ... on Holder { ... on Citizen { age } } } } }""");

    [Fact]
    public void Inline_fragment_on_enum_is_reported() => Diagnose.Expect(
        """{ me { ... on Unit { age } } }""",
        "FragmentsOnCompositeTypes [1:15] Fragment cannot condition on non composite type `Unit`.");

    [Fact]
    public void Fragment_on_input_is_reported() => Diagnose.Expect(
        """{ me { ...F } } fragment F on Filter { age }""",
        "FragmentsOnCompositeTypes [1:31] Fragment `F` cannot condition on non composite type `Filter`.");
}
