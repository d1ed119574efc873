namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class UniqueTypeNamesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } type A { a: Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: Int } enum Query { A }", "UniqueTypeNames 1:6 1:28 There can be only one type named `Query`.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
