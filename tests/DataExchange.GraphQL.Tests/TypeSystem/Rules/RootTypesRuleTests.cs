namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class RootTypesRuleTests
{
    [Theory]
    [InlineData("schema { query: A } type A { a: Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type A { a: Int }", "RootTypes  Query root type must be provided.")]
    [InlineData("interface Query { a: Int }", "RootTypes 1:1 Query root type must be Object type, it cannot be `Query`.")]
    [InlineData("schema { query: Query mutation: Query } type Query { a: Int }", "RootTypes 1:17 1:33 All root types must be different, `Query` type is used as query and mutation root types.")]
    [InlineData("schema { mutation: M } type M { a: Int }", "RootTypes 1:1 Query root type must be provided.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
