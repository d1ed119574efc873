namespace DataExchange.GraphQL.Tests.Validation;

public sealed class NoUnusedVariablesTests
{
    [Fact]
    public void Variable_used_in_directive_is_valid() => Diagnose.Valid("""query ($x: Boolean!) { me { age @skip(if: $x) } }""");

    [Fact]
    public void Unused_variable_is_reported() => Diagnose.Expect(
        """query ($x: Int) { me { age } }""",
        "NoUnusedVariables [1:8] Variable `$x` is never used.");

    [Fact]
    public void Variable_used_by_another_operation_only_is_reported() => Diagnose.Expect(
        """query A($x: Int) { me { age } } query B($x: Int) { values(int: $x) }""",
        "NoUnusedVariables [1:9] Variable `$x` is never used in operation `A`.");
}
