namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class OutputFieldTypesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int b: Query }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: [I!] } input I { a: Int }", "OutputFieldTypes 1:17 The type of `Query.a` must be Output Type but got: `[I!]`.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
