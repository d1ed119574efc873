namespace DataExchange.GraphQL.Tests.Validation;

public sealed class FieldsOnCorrectTypeTests
{
    [Fact]
    public void Fields_of_object_interface_and_union_is_valid() => Diagnose.Valid("""{ me { age } party { name } holder { __typename } }""");

    [Fact]
    public void Introspection_at_query_root_is_valid() => Diagnose.Valid("""{ __schema { queryType { name } } __type(name: "Query") { name } }""");

    [Fact]
    public void Misspelt_field_is_reported() => Diagnose.Expect(
        """{ me { agee } }""",
        "FieldsOnCorrectType [1:8] Cannot query field `agee` on type `Citizen`.");

    [Fact]
    public void Field_of_a_member_on_the_union_is_reported() => Diagnose.Expect(
        """{ holder { age } }""",
        "FieldsOnCorrectType [1:12] Cannot query field `age` on type `Holder`.");

    [Fact]
    public void Aliased_unknown_field_is_reported() => Diagnose.Expect(
        """{ me { x: salary } }""",
        "FieldsOnCorrectType [1:8] Cannot query field `salary` on type `Citizen`.");

    [Fact]
    public void Introspection_below_the_root_is_reported() => Diagnose.Expect(
        """{ me { __schema { queryType { name } } } }""",
        "FieldsOnCorrectType [1:8] Cannot query field `__schema` on type `Citizen`.");
}
