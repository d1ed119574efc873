namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class UnionMembersRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } union U = Query")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: Int } union U = Int", "UnionMembers 1:33 Union type `U` can only include Object types, it cannot include `Int`.")]
    [InlineData("type Query { a: Int } union U = Query | V union V = Query", "UnionMembers 1:41 Union type `U` can only include Object types, it cannot include `V`.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
