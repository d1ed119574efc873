namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class ValuesOfCorrectTypeRuleTests
{
    [Theory]
    [InlineData("directive @d(a: Int, b: [E], c: I) on OBJECT enum E { A } input I { a: Int! } type Query @d(a: 1, b: A, c: { a: 2 }) { a: Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: Int @deprecated(reason: 1) }", "ValuesOfCorrectType 1:41 Argument `@deprecated(reason:)` has an invalid value: Expected value of type `String`.")]
    [InlineData("type Query { a: Int @deprecated(reason: null) }", "ValuesOfCorrectType 1:41 Argument `@deprecated(reason:)` has an invalid value: Expected value of type `String!`.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
