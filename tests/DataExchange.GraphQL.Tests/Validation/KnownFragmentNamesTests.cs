namespace DataExchange.GraphQL.Tests.Validation;

public sealed class KnownFragmentNamesTests
{
    [Fact]
    public void Defined_fragment_is_valid() => Diagnose.Valid("""{ me { ...F } } fragment F on Citizen { age }""");

    [Fact]
    public void Undefined_fragment_is_reported() => Diagnose.Expect(
        """{ me { age ...F } }""",
        "KnownFragmentNames [1:15] Unknown fragment `F`.");
}
