namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class UniqueInterfacesRuleTests
{
    [Theory]
    [InlineData("type Query implements I { a: Int } interface I { a: Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query implements I & I { a: Int } interface I { a: Int }", "UniqueInterfaces 1:23 1:27 Type `Query` can only implement `I` once.")]
    [InlineData("type Query implements I { a: Int } interface I { a: Int } extend type Query implements I", "UniqueInterfaces 1:23 1:88 Type `Query` can only implement `I` once.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
