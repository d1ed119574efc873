namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class UniqueOperationTypesRuleTests
{
    [Theory]
    [InlineData("schema { query: Query mutation: M } type Query { a: Int } type M { a: Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("schema { query: Query query: Query } type Query { a: Int }", "UniqueOperationTypes 1:10 1:23 There can be only one query type in schema.")]
    [InlineData("schema { query: Query } type Query { a: Int } type M { a: Int } extend schema { mutation: M } extend schema { mutation: M }", "UniqueOperationTypes 1:81 1:111 There can be only one mutation type in schema.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
