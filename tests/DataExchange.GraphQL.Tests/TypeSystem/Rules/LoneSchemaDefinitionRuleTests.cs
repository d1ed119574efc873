namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class LoneSchemaDefinitionRuleTests
{
    [Theory]
    [InlineData("schema { query: Query } type Query { a: Int } extend schema { mutation: M } type M { a: Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("schema { query: Query } type Query { a: Int } schema { query: Query }", "LoneSchemaDefinition 1:47 Must provide only one schema definition.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
