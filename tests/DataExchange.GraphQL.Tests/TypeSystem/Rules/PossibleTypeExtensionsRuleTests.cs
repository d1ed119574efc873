namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class PossibleTypeExtensionsRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } extend type Query { b: Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: Int } extend type Nope { b: Int }", "PossibleTypeExtensions 1:35 Cannot extend type `Nope` because it is not defined.")]
    [InlineData("type Query { a: Int } extend input Query { b: Int }", "PossibleTypeExtensions 1:1 1:23 Cannot extend non-input object type `Query`.")]
    [InlineData("type Query { a: Int } directive @d on SCALAR extend scalar String @d", "PossibleTypeExtensions 1:60 Cannot extend type `String` because it is not defined.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
