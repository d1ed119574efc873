namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class InterfacesOnlyRuleTests
{
    [Theory]
    [InlineData("type Query implements I { a: Int } interface I { a: Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query implements A { a: Int } type A { a: Int }", "InterfacesOnly 1:23 Type `Query` must only implement Interface types, it cannot implement `A`.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
