namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class UniqueDirectivesPerLocationRuleTests
{
    [Theory]
    [InlineData("directive @d repeatable on OBJECT type Query @d @d { a: Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("directive @d on OBJECT type Query @d @d { a: Int }", "UniqueDirectivesPerLocation 1:35 1:38 The directive `@d` can only be used once at this location.")]
    [InlineData("directive @d on OBJECT type Query @d { a: Int } extend type Query @d", "UniqueDirectivesPerLocation 1:35 1:67 The directive `@d` can only be used once at this location.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
