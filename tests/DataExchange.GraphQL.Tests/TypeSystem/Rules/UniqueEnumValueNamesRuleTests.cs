namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class UniqueEnumValueNamesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } enum E { A B }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: Int } enum E { A A }", "UniqueEnumValueNames 1:32 1:34 Enum value `E.A` can only be defined once.")]
    [InlineData("type Query { a: Int } enum E { A } extend enum E { A }", "UniqueEnumValueNames 1:32 1:52 Enum value `E.A` can only be defined once.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
