namespace DataExchange.GraphQL.Tests.Validation;

public sealed class UniqueArgumentNamesTests
{
    [Fact]
    public void Two_arguments_is_valid() => Diagnose.Valid("""{ values(int: 1, float: 2) }""");

    [Fact]
    public void Field_argument_twice_is_reported() => Diagnose.Expect(
        """{ values(int: 1, int: 2) }""",
        "UniqueArgumentNames [1:10, 1:18] There can be only one argument named `int`.");

    [Fact]
    public void Directive_argument_twice_is_reported() => Diagnose.Expect(
        """{ me { age @skip(if: true, if: true) } }""",
        "UniqueArgumentNames [1:18, 1:28] There can be only one argument named `if`.");
}
