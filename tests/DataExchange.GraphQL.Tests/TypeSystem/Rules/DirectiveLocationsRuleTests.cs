namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class DirectiveLocationsRuleTests
{
    [Theory]
    [InlineData("directive @d on OBJECT type Query @d { a: Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("directive @d on FIELD type Query @d { a: Int }", "DirectiveLocations 1:34 Directive `@d` may not be used on OBJECT.")]
    [InlineData("type Query { a: Int @oneOf }", "DirectiveLocations 1:21 Directive `@oneOf` may not be used on FIELD_DEFINITION.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
