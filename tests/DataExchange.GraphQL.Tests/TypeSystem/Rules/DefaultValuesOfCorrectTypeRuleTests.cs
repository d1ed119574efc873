namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class DefaultValuesOfCorrectTypeRuleTests
{
    [Theory]
    [InlineData("type Query { a(a: Int = 1, b: Float = 1, c: [ID!] = 1, d: I = { a: 1 }, e: E = A, f: S = { x: [1] }, g: String = null, h: Boolean = true): Int } input I { a: Int! b: Int } enum E { A } scalar S")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a(x: Int = \"1\"): Int }", "DefaultValuesOfCorrectType 1:25 `Query.a(x:)` has an invalid default value: Expected value of type `Int`.")]
    [InlineData("type Query { a(x: Int = 2147483648): Int }", "DefaultValuesOfCorrectType 1:25 `Query.a(x:)` has an invalid default value: Expected value of type `Int`.")]
    [InlineData("type Query { a(x: Int! = null): Int }", "DefaultValuesOfCorrectType 1:26 `Query.a(x:)` has an invalid default value: Expected value of type `Int!`.")]
    [InlineData("type Query { a(x: [Int!] = [1, null]): Int }", "DefaultValuesOfCorrectType 1:32 `Query.a(x:)` has an invalid default value: Expected value of type `Int!`.")]
    [InlineData("type Query { a(x: E = B): Int } enum E { A }", "DefaultValuesOfCorrectType 1:23 `Query.a(x:)` has an invalid default value: Expected value of type `E`.")]
    [InlineData("type Query { a(x: E = \"A\"): Int } enum E { A }", "DefaultValuesOfCorrectType 1:23 `Query.a(x:)` has an invalid default value: Expected value of type `E`.")]
    [InlineData("type Query { a(x: I = {}): Int } input I { a: Int! }", "DefaultValuesOfCorrectType 1:23 `Query.a(x:)` has an invalid default value: Field `I.a` of required type `Int!` was not provided.")]
    [InlineData("type Query { a(x: I = { b: 1 }): Int } input I { a: Int }", "DefaultValuesOfCorrectType 1:28 `Query.a(x:)` has an invalid default value: Field `b` is not defined by type `I`.")]
    [InlineData("type Query { a(x: I = {}): Int } input I @oneOf { a: Int }", "DefaultValuesOfCorrectType 1:23 `Query.a(x:)` has an invalid default value: Exactly one field of OneOf type `I` must be given, and not null.")]
    [InlineData("type Query { a(x: I = { a: null }): Int } input I @oneOf { a: Int }", "DefaultValuesOfCorrectType 1:23 `Query.a(x:)` has an invalid default value: Exactly one field of OneOf type `I` must be given, and not null.")]
    [InlineData("type Query { a: Int } input I { a: Boolean = 1 }", "DefaultValuesOfCorrectType 1:46 `I.a` has an invalid default value: Expected value of type `Boolean`.")]
    [InlineData("type Query { a: Int } directive @d(x: Float = 1e999) on FIELD", "DefaultValuesOfCorrectType 1:47 `@d(x:)` has an invalid default value: Expected value of type `Float`.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
