namespace DataExchange.GraphQL.Tests.Validation;

public sealed class UniqueVariableNamesTests
{
    [Fact]
    public void One_name_in_two_operations_is_valid() => Diagnose.Valid("""query A($x: Int) { values(int: $x) } query B($x: Int) { values(int: $x) }""");

    [Fact]
    public void Name_used_three_times_is_reported() => Diagnose.Expect(
        """query ($x: Int, $x: Int, $x: Int) { values(int: $x) }""",
        "UniqueVariableNames [1:9, 1:18, 1:27] There can be only one variable named `$x`.");
}
