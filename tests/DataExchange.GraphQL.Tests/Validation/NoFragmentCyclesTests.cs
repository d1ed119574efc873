namespace DataExchange.GraphQL.Tests.Validation;

public sealed class NoFragmentCyclesTests
{
    [Fact]
    public void Fragment_spread_twice_is_valid() => Diagnose.Valid("""{ me { ...F spouse { ...F } } } fragment F on Citizen { age }""");

    [Fact]
    public void Fragment_within_itself_is_reported() => Diagnose.Expect(
        """{ me { ...F } } fragment F on Citizen { spouse { ...F } }""",
        "NoFragmentCycles [1:50] Cannot spread fragment `F` within itself.");

    [Fact]
    public void Cycle_of_two_is_reported() => Diagnose.Expect(
        """{ me { ...F } } fragment F on Citizen { ...G } fragment G on Citizen { ...F }""",
        "NoFragmentCycles [1:41, 1:72] Cannot spread fragment `F` within itself via `G`.");

    [Fact]
    public void Two_cycles_is_reported() => Diagnose.Expect(
        """{ me { ...F } } fragment F on Citizen { ...G ...H } fragment G on Citizen { ...F } fragment H on Citizen { ...F }""",
        "NoFragmentCycles [1:41, 1:77] Cannot spread fragment `F` within itself via `G`.",
        "NoFragmentCycles [1:46, 1:108] Cannot spread fragment `F` within itself via `H`.");
}
