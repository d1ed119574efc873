namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class UniqueInputFieldNamesRuleTests
{
    [Theory]
    [InlineData("type Query { a(x: I = { a: 1 }): Int } input I { a: Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a(x: I = { a: 1, a: 2 }): Int } input I { a: Int }", "UniqueInputFieldNames 1:25 1:31 There can be only one input field named `a`.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
