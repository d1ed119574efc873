namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class KnownArgumentNamesOnDirectivesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int @deprecated(reason: \"r\") }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: Int @deprecated(why: \"r\") }", "KnownArgumentNamesOnDirectives 1:33 Unknown argument `why` on directive `@deprecated`.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
