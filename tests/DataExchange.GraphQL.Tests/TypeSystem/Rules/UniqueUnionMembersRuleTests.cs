namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class UniqueUnionMembersRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } union U = Query")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: Int } union U = Query | Query", "UniqueUnionMembers 1:33 1:41 Union type `U` can only include type `Query` once.")]
    [InlineData("type Query { a: Int } union U = Query extend union U = Query", "UniqueUnionMembers 1:33 1:56 Union type `U` can only include type `Query` once.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
