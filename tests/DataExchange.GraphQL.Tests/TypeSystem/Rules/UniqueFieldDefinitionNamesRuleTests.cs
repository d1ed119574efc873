namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class UniqueFieldDefinitionNamesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } extend type Query { b: Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: Int a: Int }", "UniqueFieldDefinitionNames 1:14 1:21 Field `Query.a` can only be defined once.")]
    [InlineData("type Query { a: Int } extend type Query { a: Int }", "UniqueFieldDefinitionNames 1:14 1:43 Field `Query.a` can only be defined once.")]
    [InlineData("type Query { a: Int } input I { a: Int a: Int }", "UniqueFieldDefinitionNames 1:33 1:40 Field `I.a` can only be defined once.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
