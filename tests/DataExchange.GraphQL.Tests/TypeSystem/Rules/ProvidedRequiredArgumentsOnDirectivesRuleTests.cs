namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class ProvidedRequiredArgumentsOnDirectivesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } scalar S @specifiedBy(url: \"u\")")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: Int } scalar S @specifiedBy", "ProvidedRequiredArgumentsOnDirectives 1:32 Argument `@specifiedBy(url:)` of type `String!` is required, but it was not provided.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
