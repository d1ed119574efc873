namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class ReservedNamesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } type _A { _a: Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: Int } type __A { a: Int }", "ReservedNames 1:28 Name `__A` must not begin with `__`, which is reserved by GraphQL introspection.")]
    [InlineData("type Query { __a: Int }", "ReservedNames 1:14 Name `__a` must not begin with `__`, which is reserved by GraphQL introspection.")]
    [InlineData("type Query { a(__x: Int): Int }", "ReservedNames 1:16 Name `__x` must not begin with `__`, which is reserved by GraphQL introspection.")]
    [InlineData("type Query { a: Int } enum E { __A }", "ReservedNames 1:32 Name `__A` must not begin with `__`, which is reserved by GraphQL introspection.")]
    [InlineData("type Query { a: Int } input I { __a: Int }", "ReservedNames 1:33 Name `__a` must not begin with `__`, which is reserved by GraphQL introspection.")]
    [InlineData("type Query { a: Int } directive @__d on FIELD", "ReservedNames 1:34 Name `__d` must not begin with `__`, which is reserved by GraphQL introspection.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
