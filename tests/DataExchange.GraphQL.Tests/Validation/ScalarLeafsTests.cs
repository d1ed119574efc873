namespace DataExchange.GraphQL.Tests.Validation;

public sealed class ScalarLeafsTests
{
    [Fact]
    public void Leaf_without_and_object_with_selection_is_valid() => Diagnose.Valid("""{ me { age } }""");

    [Fact]
    public void Selection_on_leaf_is_reported() => Diagnose.Expect(
        """{ me { age { years } } }""",
        "ScalarLeafs [1:12] Field `age` must not have a selection since type `Int` has no subfields.");

    [Fact]
    public void Object_without_selection_is_reported() => Diagnose.Expect(
        """{ me }""",
        "ScalarLeafs [1:3] Field `me` of type `Citizen` must have a selection of subfields.");
}
