namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class UniqueArgumentDefinitionNamesRuleTests
{
    [Theory]
    [InlineData("type Query { a(x: Int, y: Int): Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a(x: Int, x: Int): Int }", "UniqueArgumentDefinitionNames 1:16 1:24 Argument `Query.a(x:)` can only be defined once.")]
    [InlineData("type Query { a: Int } directive @d(x: Int, x: Int) on FIELD", "UniqueArgumentDefinitionNames 1:36 1:44 Argument `@d(x:)` can only be defined once.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
