using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Sources;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Composition.Tests.AccessSpecs;

/// <summary>What composition demands of the directives that describe data to the access layer.</summary>
public sealed class AccessDirectiveTests
{
    private const string Links = """
        extend schema
          @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective"])
          @link(url: "https://specs.dataexchange.example/access/v1.0", import: ["@classified", "@subject", "@reveals"])
          @composeDirective(name: "@classified") @composeDirective(name: "@subject") @composeDirective(name: "@reveals")
        enum DataClass { OPEN SHARED INTERNAL PERSONAL SENSITIVE }
        directive @classified(as: DataClass!, term: String) on OBJECT | INTERFACE | FIELD_DEFINITION
        directive @subject(field: String!) on OBJECT | INTERFACE
        directive @reveals(coordinate: String!) on INPUT_FIELD_DEFINITION | ENUM_VALUE | ARGUMENT_DEFINITION

        """;

    [Fact]
    public void A_field_classified_by_itself_or_by_its_type_composes()
    {
        var result = Compose("type Query { t: T @classified(as: OPEN) } type T @classified(as: PERSONAL) { a: Int b: Int @classified(as: OPEN) }");

        Assert.Empty(result.Errors);
        Assert.Contains("@classified(as: PERSONAL)", result.Sdl, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_without_a_class_does_not_publish() => AssertOnly(
        Compose("type Query { t: T @classified(as: OPEN) } type T { a: Int @classified(as: OPEN) b: Int }"),
        "DX_UNCLASSIFIED",
        "T.b",
        "`T.b` has no data class, and a field without a classification does not publish.",
        "Add `@classified` to the field or to its type.");

    [Fact]
    public void A_revealed_coordinate_must_exist() => AssertOnly(
        Compose("type Query { t(x: Int @reveals(coordinate: \"T.c\")): T @classified(as: OPEN) } type T @classified(as: OPEN) { a: Int }"),
        "DX_REVEALS_UNKNOWN",
        "Query.t(x:)",
        "`T.c`, which `Query.t(x:)` is said to reveal, is not a field of an output type.",
        "Name it as `Type.field`.");

    [Fact]
    public void A_subject_must_be_a_field_of_its_type() => AssertOnly(
        Compose("type Query { t: T @classified(as: OPEN) } type T @classified(as: OPEN) @subject(field: \"c\") { a: Int }"),
        "DX_SUBJECT_UNKNOWN",
        "T",
        "`T` has no field `c` that could name its subject.",
        "Name a field of the type.");

    [Fact]
    public void Of_two_classes_the_stricter_stands_and_is_told()
    {
        const string First = "type Query { t: T @classified(as: OPEN) } type T @key(fields: \"id\") { id: ID! @classified(as: PERSONAL) }";
        const string Second = "type T @key(fields: \"id\") { id: ID! @classified(as: SENSITIVE) }";

        var result = Compose(First, Second);

        Assert.Empty(result.Errors);
        Assert.Matches(@"id: ID! [^\n]*@classified\(as: SENSITIVE\)|id: ID! @classified\(as: SENSITIVE\)", result.Sdl!);
        Assert.DoesNotContain("@classified(as: PERSONAL)", result.Sdl, StringComparison.Ordinal);
        Assert.Contains(result.Hints, h => h.Coordinate == "T.id");
    }

    [Theory]
    [InlineData("type T @key(fields: \"id\") @classified(as: SENSITIVE) { id: ID! }", "type T @key(fields: \"id\") { id: ID! @classified(as: OPEN) }")]
    [InlineData("type T @key(fields: \"id\") { id: ID! @classified(as: OPEN) }", "type T @key(fields: \"id\") @classified(as: SENSITIVE) { id: ID! }")]
    public void Class_that_one_subgraph_states_on_the_type_is_not_lowered_by_what_another_states_on_the_field(string first, string second)
    {
        var result = Compose("type Query { t: T @classified(as: OPEN) } " + first, second);

        Assert.Empty(result.Errors);
        Assert.Matches(@"id: ID! [^\n]*@classified\(as: SENSITIVE\)", result.Sdl!);
    }

    [Fact]
    public void Class_on_a_field_stands_beside_that_of_its_type_in_one_subgraph()
    {
        var result = Compose("type Query { t: T @classified(as: OPEN) } type T @key(fields: \"id\") @classified(as: SENSITIVE) { id: ID! @classified(as: OPEN) }");

        Assert.Matches(@"id: ID! [^\n]*@classified\(as: OPEN\)", result.Sdl!);
    }

    [Theory]
    [InlineData("type T @key(fields: \"id\") @subject(field: \"id\") { id: ID! }", "type T @key(fields: \"id\") @subject(field: \"b\") { id: ID! b: Int }", "T")]
    [InlineData("input F { a: Int @reveals(coordinate: \"T.id\") } type T @key(fields: \"id\") { id: ID! t(w: F): Int }", "input F { a: Int @reveals(coordinate: \"T.b\") } type T @key(fields: \"id\") { id: ID! b(w: F): Int }", "F.a")]
    public void What_only_one_can_say_of_a_person_or_an_input_two_must_say_alike(string first, string second, string coordinate)
    {
        var result = Compose("type Query { t: T @classified(as: OPEN) } " + first.Replace(" {", " @classified(as: OPEN) {", StringComparison.Ordinal).Replace("input F @classified(as: OPEN)", "input F", StringComparison.Ordinal), second.Replace(" {", " @classified(as: OPEN) {", StringComparison.Ordinal).Replace("input F @classified(as: OPEN)", "input F", StringComparison.Ordinal));

        var error = Assert.Single(result.Errors);
        Assert.Equal(("DX_ACCESS_CONFLICT", coordinate), (error.Code, error.Coordinate));
        Assert.Equal("State the same in all of them.", error.Fix);
        Assert.Null(result.Sdl);
    }

    [Theory]
    [InlineData("", "@visible(to: [\"G12\"])")]
    [InlineData("repeatable ", "@visible(to: [\"G01\", \"G12\"]) @visible(to: [\"G12\", \"H29\"])")]
    public void Whom_one_subgraph_leaves_out_no_other_lets_in(string repeatable, string expected)
    {
        var links = Links.Replace("\"@reveals\"]", "\"@reveals\", \"@visible\"]", StringComparison.Ordinal)
            + $"extend schema @composeDirective(name: \"@visible\")\ndirective @visible(to: [String!]!) {repeatable}on OBJECT | INTERFACE | FIELD_DEFINITION\n";
        string[] subgraphs =
        [
            "type Query { t: T @classified(as: OPEN) } type T @key(fields: \"id\") { id: ID! @classified(as: PERSONAL) @visible(to: [\"G01\", \"G12\"]) }",
            "type T @key(fields: \"id\") { id: ID! @classified(as: PERSONAL) @visible(to: [\"G12\", \"H29\"]) }",
        ];

        var result = Composer.Compose([.. subgraphs.Select((sdl, i) => new SubgraphSource($"s{i}", string.Empty, new Source(links + sdl, $"s{i}")))]);

        Assert.Empty(result.Errors);
        Assert.Contains(expected, result.Sdl, StringComparison.Ordinal);
    }

    private static CompositionResult Compose(params string[] subgraphs) =>
        Composer.Compose([.. subgraphs.Select((sdl, i) => new SubgraphSource($"s{i}", string.Empty, new Source(Links + sdl, $"s{i}")))]);

    private static void AssertOnly(CompositionResult result, string code, string coordinate, string message, string fix)
    {
        var error = Assert.Single(result.Errors);
        Assert.Equal(new CompositionDiagnostic(code, message) { Coordinate = coordinate, Subgraph = "s0", Fix = fix, Location = error.Location }, error);
        Assert.NotNull(error.Location.Position);
        Assert.Null(result.Sdl);
    }
}
