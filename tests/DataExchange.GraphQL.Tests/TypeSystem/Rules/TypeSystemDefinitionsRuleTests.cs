namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class TypeSystemDefinitionsRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } extend type Query { b: Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: Int } query Q { a }", "TypeSystemDefinitions 1:23 A schema document cannot contain operations or fragments.")]
    [InlineData("type Query { a: Int } fragment F on Query { a }", "TypeSystemDefinitions 1:23 A schema document cannot contain operations or fragments.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
