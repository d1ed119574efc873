namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class UniqueArgumentNamesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int @deprecated(reason: \"r\") }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: Int @deprecated(reason: \"r\", reason: \"s\") }", "UniqueArgumentNames 1:33 1:46 There can be only one argument named `reason`.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
