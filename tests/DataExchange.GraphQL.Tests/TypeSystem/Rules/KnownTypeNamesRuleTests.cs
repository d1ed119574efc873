namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class KnownTypeNamesRuleTests
{
    [Theory]
    [InlineData("type Query { a: [Int!]! b: Query }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: [Nope!] }", "KnownTypeNames 1:18 Unknown type `Nope`.")]
    [InlineData("type Query { a(x: Nope): Int }", "KnownTypeNames 1:19 Unknown type `Nope`.")]
    [InlineData("type Query implements Nope { a: Int }", "KnownTypeNames 1:23 Unknown type `Nope`.")]
    [InlineData("type Query { a: Int } union U = Nope", "KnownTypeNames 1:33 Unknown type `Nope`.")]
    [InlineData("schema { query: Query mutation: Nope } type Query { a: Int }", "KnownTypeNames 1:33 Unknown type `Nope`.")]
    [InlineData("type Query { a: Int } directive @d(x: Nope) on FIELD", "KnownTypeNames 1:39 Unknown type `Nope`.")]
    [InlineData("type Query { a: Int } input I { a: Nope }", "KnownTypeNames 1:36 Unknown type `Nope`.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
