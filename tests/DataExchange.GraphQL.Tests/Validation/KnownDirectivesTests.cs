namespace DataExchange.GraphQL.Tests.Validation;

public sealed class KnownDirectivesTests
{
    [Fact]
    public void Known_places_is_valid() => Diagnose.Valid("""query ($x: Int @once) @once { values(int: $x) @once me { ...F @once } } fragment F on Citizen @once { ... @once { age } }""");

    [Fact]
    public void Unknown_directive_is_reported() => Diagnose.Expect(
        """{ me { age @hide } }""",
        "KnownDirectives [1:12] Unknown directive `@hide`.");

    [Fact]
    public void Misplaced_directive_is_reported() => Diagnose.Expect(
        """query @skip(if: true) { me { age } }""",
        "KnownDirectives [1:7] Directive `@skip` may not be used on QUERY.");

    [Fact]
    public void Type_system_directive_is_reported() => Diagnose.Expect(
        """{ me { age @deprecated } }""",
        "KnownDirectives [1:12] Directive `@deprecated` may not be used on FIELD.");

    [Fact]
    public void Misplaced_on_variable_is_reported() => Diagnose.Expect(
        """query ($x: Int @include(if: true)) { values(int: $x) }""",
        "KnownDirectives [1:16] Directive `@include` may not be used on VARIABLE_DEFINITION.");
}
