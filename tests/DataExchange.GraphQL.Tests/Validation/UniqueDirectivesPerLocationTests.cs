namespace DataExchange.GraphQL.Tests.Validation;

public sealed class UniqueDirectivesPerLocationTests
{
    [Fact]
    public void Repeatable_directive_twice_is_valid() => Diagnose.Valid("""{ me { age @many(tag: "a") @many(tag: "b") } }""");

    [Fact]
    public void One_directive_at_two_places_is_valid() => Diagnose.Valid("""{ me @once { age @once } }""");

    [Fact]
    public void Directive_twice_is_reported() => Diagnose.Expect(
        """{ me { age @once @once } }""",
        "UniqueDirectivesPerLocation [1:12, 1:18] The directive `@once` can only be used once at this location.");
}
