namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class InterfaceImplementationRuleTests
{
    [Theory]
    [InlineData("type Query implements I { a(x: Int, y: Int): [A!]! } interface I { a(x: Int): [I] } type A implements I { a(x: Int): [A] }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query implements I { b: Int } interface I { a: Int }", "InterfaceImplementation 1:50 1:1 Interface field `I.a` expected but `Query` does not provide it.")]
    [InlineData("type Query implements I { a: String } interface I { a: Int }", "InterfaceImplementation 1:56 1:30 Interface field `I.a` expects type `Int` but `Query.a` is type `String`.")]
    [InlineData("type Query implements I { a: Int } interface I { a: Int! }", "InterfaceImplementation 1:53 1:30 Interface field `I.a` expects type `Int!` but `Query.a` is type `Int`.")]
    [InlineData("type Query implements I { a: Int } interface I { a(x: Int): Int }", "InterfaceImplementation 1:52 1:27 Interface field argument `I.a(x:)` expected but `Query.a` does not provide it.")]
    [InlineData("type Query implements I { a(x: Int!): Int } interface I { a(x: Int): Int }", "InterfaceImplementation 1:64 1:32 Interface field argument `I.a(x:)` expects type `Int` but `Query.a(x:)` is type `Int!`.")]
    [InlineData("type Query implements I { a(x: Int!): Int } interface I { a: Int }", "InterfaceImplementation 1:29 1:59 Argument `Query.a(x:)` must not be required type `Int!` if not provided by the Interface field `I.a`.")]
    [InlineData("type Query implements I { a: Int @deprecated } interface I { a: Int }", "InterfaceImplementation 1:34 Interface field `I.a` is not deprecated, so implementation field `Query.a` must not be deprecated.")]
    [InlineData("type Query implements I { a: [Int] } interface I { a: Int }", "InterfaceImplementation 1:55 1:30 Interface field `I.a` expects type `Int` but `Query.a` is type `[Int]`.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
