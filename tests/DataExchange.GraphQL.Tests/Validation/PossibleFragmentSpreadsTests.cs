namespace DataExchange.GraphQL.Tests.Validation;

public sealed class PossibleFragmentSpreadsTests
{
    [Fact]
    public void Overlapping_abstract_types_is_valid() => Diagnose.Valid("""{ holder { ... on Party { name } } party { ...F } } fragment F on Holder { __typename }""");

    [Fact]
    public void Object_in_other_object_is_reported() => Diagnose.Expect(
        """{ me { ... on Company { name } } }""",
        "PossibleFragmentSpreads [1:8] Fragment cannot be spread here as objects of type `Citizen` can never be of type `Company`.");

    [Fact]
    public void Fragment_of_unrelated_type_is_reported() => Diagnose.Expect(
        """{ party { ...F } } fragment F on Parcel { number }""",
        "PossibleFragmentSpreads [1:11] Fragment `F` cannot be spread here as objects of type `Party` can never be of type `Parcel`.");
}
