namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class InputValueTypesRuleTests
{
    [Theory]
    [InlineData("type Query { a(x: I): Int } input I { a: E } enum E { A }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a(x: [Query!]): Int }", "InputValueTypes 1:19 The type of `Query.a(x:)` must be Input Type but got: `[Query!]`.")]
    [InlineData("type Query { a: Int } input I { a: Query }", "InputValueTypes 1:36 The type of `I.a` must be Input Type but got: `Query`.")]
    [InlineData("type Query { a: Int } directive @d(x: Query) on FIELD", "InputValueTypes 1:39 The type of `@d(x:)` must be Input Type but got: `Query`.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
