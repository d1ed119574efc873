namespace DataExchange.GraphQL.Tests.Validation;

public sealed class NoUnusedFragmentsTests
{
    [Fact]
    public void Fragment_used_through_another_is_valid() => Diagnose.Valid("""{ me { ...F } } fragment F on Citizen { ...G } fragment G on Citizen { age }""");

    [Fact]
    public void Unused_fragment_is_reported() => Diagnose.Expect(
        """{ me { age } } fragment F on Citizen { age }""",
        "NoUnusedFragments [1:16] Fragment `F` is never used.");

    [Fact]
    public void Fragment_used_by_an_unused_one_is_reported() => Diagnose.Expect(
        """{ me { age } } fragment F on Citizen { ...G } fragment G on Citizen { age }""",
        "NoUnusedFragments [1:16] Fragment `F` is never used.",
        "NoUnusedFragments [1:47] Fragment `G` is never used.");
}
