namespace DataExchange.GraphQL.Tests.Validation;

public sealed class OverlappingFieldsCanBeMergedTests
{
    [Fact]
    public void Same_call_twice_is_valid() => Diagnose.Valid("""{ me { name(short: true) name(short: true) } }""");

    [Fact]
    public void Different_calls_on_different_objects_is_valid() => Diagnose.Valid("""{ party { ... on Citizen { x: name } ... on Company { x: name(short: true) } } }""");

    [Fact]
    public void Arguments_in_another_order_is_valid() => Diagnose.Valid("""{ values(int: 1, float: 2) values(float: 2, int: 1) }""");

    [Fact]
    public void Object_fields_in_another_order_is_valid() => Diagnose.Valid("""{ parcels(filter: { limit: 1, text: "a" }) { number } parcels(filter: { text: "a", limit: 1 }) { number } }""");

    [Fact]
    public void Deep_merge_is_valid() => Diagnose.Valid("""{ me { spouse { age } } me { spouse { id } } }""");

    [Fact]
    public void Different_fields_is_reported() => Diagnose.Expect(
        """{ me { x: age x: id } }""",
        "OverlappingFieldsCanBeMerged [1:8, 1:15] Fields `x` conflict because `age` and `id` are different fields. Use different aliases on the fields to fetch both if this was intentional.");

    [Fact]
    public void Different_arguments_is_reported() => Diagnose.Expect(
        """{ me { name name(short: true) } }""",
        "OverlappingFieldsCanBeMerged [1:8, 1:13] Fields `name` conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.");

    [Fact]
    public void Different_variables_is_reported() => Diagnose.Expect(
        """query ($a: Boolean, $b: Boolean) { me { name(short: $a) name(short: $b) } }""",
        "OverlappingFieldsCanBeMerged [1:41, 1:57] Fields `name` conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.");

    [Fact]
    public void Different_fields_through_fragments_is_reported() => Diagnose.Expect(
        """{ me { ...F ...G } } fragment F on Citizen { x: age } fragment G on Citizen { x: id }""",
        "OverlappingFieldsCanBeMerged [1:46, 1:79] Fields `x` conflict because `age` and `id` are different fields. Use different aliases on the fields to fetch both if this was intentional.");

    [Fact]
    public void Different_fields_below_is_reported() => Diagnose.Expect(
        """{ me { x: age } me { x: id } }""",
        "OverlappingFieldsCanBeMerged [1:3, 1:8, 1:17, 1:22] Fields `me` conflict because subfields `x` conflict because `age` and `id` are different fields. Use different aliases on the fields to fetch both if this was intentional.");

    [Fact]
    public void Field_on_interface_and_object_is_reported() => Diagnose.Expect(
        """{ party { x: name ... on Citizen { x: age } } }""",
        "OverlappingFieldsCanBeMerged [1:11, 1:36] Fields `x` conflict because `name` and `age` are different fields. Use different aliases on the fields to fetch both if this was intentional.");

    [Fact]
    public void Different_leaf_types_on_different_objects_is_reported() => Diagnose.Expect(
        """{ party { ... on Citizen { age } ... on Company { age } } }""",
        "OverlappingFieldsCanBeMerged [1:28, 1:51] Fields `age` conflict because they return conflicting types `Int` and `String`. Use different aliases on the fields to fetch both if this was intentional.");

    [Fact]
    public void Different_nullability_on_different_objects_is_reported() => Diagnose.Expect(
        """{ party { ... on Citizen { home { number } } ... on Company { home { number } } } }""",
        "OverlappingFieldsCanBeMerged [1:28, 1:63] Fields `home` conflict because they return conflicting types `Parcel` and `Parcel!`. Use different aliases on the fields to fetch both if this was intentional.");

    [Fact]
    public void Different_shapes_below_different_objects_is_reported() => Diagnose.Expect(
        """{ party { ... on Citizen { x: spouse { y: age } } ... on Company { x: director { y: id } } } }""",
        "OverlappingFieldsCanBeMerged [1:28, 1:40, 1:68, 1:82] Fields `x` conflict because subfields `y` conflict because they return conflicting types `Int` and `ID!`. Use different aliases on the fields to fetch both if this was intentional.");
}
