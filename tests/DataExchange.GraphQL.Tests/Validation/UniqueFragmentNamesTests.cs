namespace DataExchange.GraphQL.Tests.Validation;

public sealed class UniqueFragmentNamesTests
{
    [Fact]
    public void Two_names_is_valid() => Diagnose.Valid("""{ me { ...F ...G } } fragment F on Citizen { age } fragment G on Citizen { id }""");

    [Fact]
    public void Name_used_twice_is_reported() => Diagnose.Expect(
        """{ me { ...F } } fragment F on Citizen { age } fragment F on Citizen { id }""",
        "UniqueFragmentNames [1:26, 1:56] There can be only one fragment named `F`.");
}
