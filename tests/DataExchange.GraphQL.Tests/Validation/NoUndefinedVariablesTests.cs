namespace DataExchange.GraphQL.Tests.Validation;

public sealed class NoUndefinedVariablesTests
{
    [Fact]
    public void Variable_used_in_fragment_is_valid() => Diagnose.Valid("""query ($x: Boolean) { me { ...F } } fragment F on Citizen { name(short: $x) }""");

    [Fact]
    public void Undefined_variable_is_reported() => Diagnose.Expect(
        """{ values(int: $x) }""",
        "NoUndefinedVariables [1:15, 1:1] Variable `$x` is not defined.");

    [Fact]
    public void Variable_undefined_by_one_operation_is_reported() => Diagnose.Expect(
        """query A($x: Boolean) { me { ...F } } query B { me { ...F } } fragment F on Citizen { name(short: $x) }""",
        "NoUndefinedVariables [1:98, 1:38] Variable `$x` is not defined by operation `B`.");

    [Fact]
    public void Undefined_variable_in_object_and_directive_is_reported() => Diagnose.Expect(
        """{ parcels(filter: { limit: $x }) @include(if: $y) { number } }""",
        "NoUndefinedVariables [1:28, 1:1] Variable `$x` is not defined.",
        "NoUndefinedVariables [1:47, 1:1] Variable `$y` is not defined.");
}
