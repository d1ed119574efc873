namespace DataExchange.GraphQL.Tests.Validation;

public sealed class ValuesOfCorrectTypeTests
{
    [Fact]
    public void Value_of_each_type_is_valid() => Diagnose.Valid("""{ values(int: -2147483648, float: 1, string: "", boolean: true, id: 7, unit: HECTARE, ints: [1, 2], date: "2025-09-01") }""");

    [Fact]
    public void Null_and_single_item_is_valid() => Diagnose.Valid("""{ values(int: null, ints: 3) }""");

    [Fact]
    public void Any_literal_for_custom_scalar_is_valid() => Diagnose.Valid("""{ values(date: { year: [2025] }) }""");

    [Fact]
    public void Input_object_is_valid() => Diagnose.Valid("""{ parcels(filter: { limit: 2, tags: "a", period: { from: 1 }, grid: [1, [2]] }) { number } }""");

    [Fact]
    public void One_of_is_valid() => Diagnose.Valid("""{ find(by: { number: 1 }) { name } }""");

    [Fact]
    public void Int_out_of_range_is_reported() => Diagnose.Expect(
        """{ values(int: 2147483648) }""",
        "ValuesOfCorrectType [1:15] Expected an `Int`, a whole number from -2147483648 to 2147483647.");

    [Fact]
    public void String_for_int_is_reported() => Diagnose.Expect(
        """{ values(int: "1") }""",
        "ValuesOfCorrectType [1:15] Expected an `Int`, a whole number from -2147483648 to 2147483647.");

    [Fact]
    public void Float_for_int_is_reported() => Diagnose.Expect(
        """{ values(int: 1.0) }""",
        "ValuesOfCorrectType [1:15] Expected an `Int`, a whole number from -2147483648 to 2147483647.");

    [Fact]
    public void Float_beyond_finite_is_reported() => Diagnose.Expect(
        """{ values(float: 1e999) }""",
        "ValuesOfCorrectType [1:17] Expected a `Float`, a finite number.");

    [Fact]
    public void Int_for_string_is_reported() => Diagnose.Expect(
        """{ values(string: 1) }""",
        "ValuesOfCorrectType [1:18] Expected a `String`.");

    [Fact]
    public void Enum_for_boolean_is_reported() => Diagnose.Expect(
        """{ values(boolean: TRUE) }""",
        "ValuesOfCorrectType [1:19] Expected a `Boolean`, true or false.");

    [Fact]
    public void Boolean_for_id_is_reported() => Diagnose.Expect(
        """{ values(id: true) }""",
        "ValuesOfCorrectType [1:14] Expected an `ID`, a string or a whole number.");

    [Fact]
    public void Unknown_enum_value_is_reported() => Diagnose.Expect(
        """{ values(unit: ACRE) }""",
        "ValuesOfCorrectType [1:16] Expected a value of the enum `Unit`.");

    [Fact]
    public void String_for_enum_is_reported() => Diagnose.Expect(
        """{ values(unit: "HECTARE") }""",
        "ValuesOfCorrectType [1:16] Expected a value of the enum `Unit`.");

    [Fact]
    public void Null_in_list_is_reported() => Diagnose.Expect(
        """{ values(ints: [1, null]) }""",
        "ValuesOfCorrectType [1:20] Expected value of non-null type `Int!` not to be null.");

    [Fact]
    public void Null_for_required_argument_is_reported() => Diagnose.Expect(
        """{ citizen(id: null) { age } }""",
        "ValuesOfCorrectType [1:15] Expected value of non-null type `ID!` not to be null.");

    [Fact]
    public void Scalar_for_object_is_reported() => Diagnose.Expect(
        """{ parcels(filter: 1) { number } }""",
        "ValuesOfCorrectType [1:19] Expected value of type `Filter` to be an object.");

    [Fact]
    public void Missing_required_field_is_reported() => Diagnose.Expect(
        """{ parcels(filter: { period: { to: 1 } }) { number } }""",
        "ValuesOfCorrectType [1:29] Expected value of type `Period` to include required field `from` of type `Date!`.");

    [Fact]
    public void Unknown_input_field_is_reported() => Diagnose.Expect(
        """{ parcels(filter: { limits: 1 }) { number } }""",
        "ValuesOfCorrectType [1:21] Expected value of type `Filter` not to include unknown field `limits`.");

    [Fact]
    public void One_of_with_two_fields_is_reported() => Diagnose.Expect(
        """{ find(by: { number: 1, name: "a" }) { name } }""",
        "ValuesOfCorrectType [1:12] Within OneOf Input Object type `Search`, exactly one field must be specified, and the value for that field must be non-null.");

    [Fact]
    public void One_of_with_null_is_reported() => Diagnose.Expect(
        """{ find(by: { name: null }) { name } }""",
        "ValuesOfCorrectType [1:12] Within OneOf Input Object type `Search`, exactly one field must be specified, and the value for that field must be non-null.");

    [Fact]
    public void Wrong_default_of_variable_is_reported() => Diagnose.Expect(
        """query ($x: Int = "1") { values(int: $x) }""",
        "ValuesOfCorrectType [1:18] Expected an `Int`, a whole number from -2147483648 to 2147483647.");
}
