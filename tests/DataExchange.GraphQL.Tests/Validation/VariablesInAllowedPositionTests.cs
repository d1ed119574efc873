namespace DataExchange.GraphQL.Tests.Validation;

public sealed class VariablesInAllowedPositionTests
{
    [Fact]
    public void Equal_types_is_valid() => Diagnose.Valid("""query ($x: Int) { values(int: $x) }""");

    [Fact]
    public void Non_null_for_nullable_is_valid() => Diagnose.Valid("""query ($x: Int!) { values(int: $x) }""");

    [Fact]
    public void Nullable_with_default_for_non_null_is_valid() => Diagnose.Valid("""query ($x: ID = 1) { citizen(id: $x) { age } }""");

    [Fact]
    public void Nullable_where_the_argument_has_a_default_is_valid() => Diagnose.Valid("""query ($x: Int) { me { parcels { neighbours(first: $x) { number } } } }""");

    [Fact]
    public void Non_null_items_for_nullable_items_is_valid() => Diagnose.Valid("""query ($x: [[Int!]!]!) { parcels(filter: { grid: $x }) { number } }""");

    [Fact]
    public void Non_null_in_one_of_is_valid() => Diagnose.Valid("""query ($x: Int!) { find(by: { number: $x }) { name } }""");

    [Fact]
    public void Nullable_for_non_null_is_reported() => Diagnose.Expect(
        """query ($x: ID) { citizen(id: $x) { age } }""",
        "VariablesInAllowedPosition [1:8, 1:30] Variable `$x` of type `ID` used in position expecting type `ID!`.");

    [Fact]
    public void Null_default_for_non_null_is_reported() => Diagnose.Expect(
        """query ($x: ID = null) { citizen(id: $x) { age } }""",
        "VariablesInAllowedPosition [1:8, 1:37] Variable `$x` of type `ID` used in position expecting type `ID!`.");

    [Fact]
    public void Other_type_is_reported() => Diagnose.Expect(
        """query ($x: String) { values(int: $x) }""",
        "VariablesInAllowedPosition [1:8, 1:34] Variable `$x` of type `String` used in position expecting type `Int`.");

    [Fact]
    public void Item_for_list_is_reported() => Diagnose.Expect(
        """query ($x: Int!) { values(ints: $x) }""",
        "VariablesInAllowedPosition [1:8, 1:33] Variable `$x` of type `Int!` used in position expecting type `[Int!]`.");

    [Fact]
    public void Nullable_items_for_non_null_items_is_reported() => Diagnose.Expect(
        """query ($x: [Int]) { values(ints: $x) }""",
        "VariablesInAllowedPosition [1:8, 1:34] Variable `$x` of type `[Int]` used in position expecting type `[Int!]`.");

    [Fact]
    public void Use_in_fragment_is_reported() => Diagnose.Expect(
        """query ($x: Int) { me { ...F } } fragment F on Citizen { name(short: $x) }""",
        "VariablesInAllowedPosition [1:8, 1:69] Variable `$x` of type `Int` used in position expecting type `Boolean`.");

    [Fact]
    public void Nullable_in_one_of_is_reported() => Diagnose.Expect(
        """query ($x: Int) { find(by: { number: $x }) { name } }""",
        "VariablesInAllowedPosition [1:8, 1:38] Variable `$x` is of type `Int` but must be non-nullable to be used for OneOf Input Object `Search`.");
}
