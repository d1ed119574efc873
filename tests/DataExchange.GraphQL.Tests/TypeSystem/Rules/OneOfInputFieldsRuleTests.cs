namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class OneOfInputFieldsRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } input I @oneOf { a: Int b: [Int!] }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: Int } input I @oneOf { a: Int! }", "OneOfInputFields 1:43 OneOf input field `I.a` must be nullable.")]
    [InlineData("type Query { a: Int } input I @oneOf { a: Int = 1 }", "OneOfInputFields 1:40 OneOf input field `I.a` cannot have a default value.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
