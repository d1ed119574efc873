namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class UniqueDirectiveNamesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } directive @a on FIELD directive @skip(if: Boolean!) on FIELD")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: Int } directive @a on FIELD directive @a on QUERY", "UniqueDirectiveNames 1:34 1:56 There can be only one directive named `@a`.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
