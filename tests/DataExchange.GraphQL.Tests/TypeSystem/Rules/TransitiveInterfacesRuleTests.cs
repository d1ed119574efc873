namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class TransitiveInterfacesRuleTests
{
    [Theory]
    [InlineData("type Query implements I & J { a: Int } interface I implements J { a: Int } interface J { a: Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query implements I { a: Int } interface I implements J { a: Int } interface J { a: Int }", "TransitiveInterfaces 1:59 1:23 Type `Query` must implement `J` because it is implemented by `I`.")]
    [InlineData("type Query { a: Int } interface I implements I { a: Int }", "TransitiveInterfaces 1:46 Type `I` cannot implement itself because it would create a circular reference.")]
    [InlineData("type Query { a: Int } interface I implements J { a: Int } interface J implements I { a: Int }", "TransitiveInterfaces 1:82 1:46 Type `I` cannot implement `J` because it would create a circular reference. ## TransitiveInterfaces 1:46 1:82 Type `J` cannot implement `I` because it would create a circular reference.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
