namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class RequiredNotDeprecatedRuleTests
{
    [Theory]
    [InlineData("type Query { a(x: Int! = 1 @deprecated, y: Int @deprecated): Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a(x: Int! @deprecated): Int }", "RequiredNotDeprecated 1:24 1:19 Required argument `Query.a(x:)` cannot be deprecated.")]
    [InlineData("type Query { a: Int } input I { a: Int! @deprecated }", "RequiredNotDeprecated 1:41 1:36 Required input field `I.a` cannot be deprecated.")]
    [InlineData("type Query { a: Int } directive @d(x: Int! @deprecated) on FIELD", "RequiredNotDeprecated 1:44 1:39 Required argument `@d(x:)` cannot be deprecated.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
