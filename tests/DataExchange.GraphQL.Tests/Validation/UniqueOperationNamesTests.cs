namespace DataExchange.GraphQL.Tests.Validation;

public sealed class UniqueOperationNamesTests
{
    [Fact]
    public void Two_names_is_valid() => Diagnose.Valid("""query A { me { age } } query B { me { age } }""");

    [Fact]
    public void Name_used_twice_is_reported() => Diagnose.Expect(
        """query A { me { age } } query A { me { id } }""",
        "UniqueOperationNames [1:7, 1:30] There can be only one operation named `A`.");
}
