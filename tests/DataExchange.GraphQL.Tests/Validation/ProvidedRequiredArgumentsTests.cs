namespace DataExchange.GraphQL.Tests.Validation;

public sealed class ProvidedRequiredArgumentsTests
{
    [Fact]
    public void Required_argument_with_default_left_out_is_valid() => Diagnose.Valid("""{ me { parcels { neighbours { number } } } }""");

    [Fact]
    public void Required_arguments_given_is_valid() => Diagnose.Valid("""{ citizen(id: 1) { age @many(tag: "a") } }""");

    [Fact]
    public void Missing_field_argument_is_reported() => Diagnose.Expect(
        """{ citizen { age } }""",
        "ProvidedRequiredArguments [1:3] Argument `Query.citizen(id:)` of type `ID!` is required, but it was not provided.");

    [Fact]
    public void Missing_directive_argument_is_reported() => Diagnose.Expect(
        """{ me { age @include } }""",
        "ProvidedRequiredArguments [1:12] Argument `@include(if:)` of type `Boolean!` is required, but it was not provided.");
}
