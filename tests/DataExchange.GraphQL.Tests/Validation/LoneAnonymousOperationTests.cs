namespace DataExchange.GraphQL.Tests.Validation;

public sealed class LoneAnonymousOperationTests
{
    [Fact]
    public void Anonymous_operation_with_fragment_is_valid() => Diagnose.Valid("""{ me { ...F } } fragment F on Citizen { age }""");

    [Fact]
    public void Anonymous_operation_beside_another_is_reported() => Diagnose.Expect(
        """{ me { age } } query A { me { age } }""",
        "LoneAnonymousOperation [1:1] This anonymous operation must be the only defined operation.");
}
