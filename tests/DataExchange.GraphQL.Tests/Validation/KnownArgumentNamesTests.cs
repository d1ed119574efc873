namespace DataExchange.GraphQL.Tests.Validation;

public sealed class KnownArgumentNamesTests
{
    [Fact]
    public void Known_arguments_is_valid() => Diagnose.Valid("""{ me { name(short: true) @include(if: true) } }""");

    [Fact]
    public void Unknown_field_argument_is_reported() => Diagnose.Expect(
        """{ me { name(long: true) } }""",
        "KnownArgumentNames [1:13] Unknown argument `long` on field `Citizen.name`.");

    [Fact]
    public void Unknown_directive_argument_is_reported() => Diagnose.Expect(
        """{ me { age @skip(if: false, unless: true) } }""",
        "KnownArgumentNames [1:29] Unknown argument `unless` on directive `@skip`.");
}
