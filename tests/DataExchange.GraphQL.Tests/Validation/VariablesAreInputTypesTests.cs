namespace DataExchange.GraphQL.Tests.Validation;

public sealed class VariablesAreInputTypesTests
{
    [Fact]
    public void Scalar_enum_and_input_is_valid() => Diagnose.Valid("""query ($a: ID!, $b: Unit, $c: Filter) { citizen(id: $a) { age } values(unit: $b) parcels(filter: $c) { number } }""");

    [Fact]
    public void Object_variable_is_reported() => Diagnose.Expect(
        """query ($c: [Citizen!]!) { values(date: { a: $c }) }""",
        "VariablesAreInputTypes [1:12] Variable `$c` cannot be non-input type `[Citizen!]!`.");
}
