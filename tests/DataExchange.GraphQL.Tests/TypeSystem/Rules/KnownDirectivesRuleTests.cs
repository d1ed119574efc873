namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class KnownDirectivesRuleTests
{
    [Theory]
    [InlineData("directive @d on OBJECT type Query @d { a: Int @deprecated }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query @d { a: Int }", "KnownDirectives 1:12 Unknown directive `@d`.")]
    [InlineData("type Query { a: Int } extend schema @d", "KnownDirectives 1:37 Unknown directive `@d`.")]
    [InlineData("type Query { a(x: Int @d): Int }", "KnownDirectives 1:23 Unknown directive `@d`.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
