namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class DefaultValueCyclesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } input I { a: I = { a: null } }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: Int } input I { a: I = {} }", "DefaultValueCycles 1:40 Invalid circular reference. The default value of Input Object field `I.a` references itself.")]
    [InlineData("type Query { a: Int } input I { a: J = {} } input J { b: I = {} }", "DefaultValueCycles 1:40 Invalid circular reference. The default value of Input Object field `I.a` references itself.")]
    [InlineData("type Query { a: Int } input I { a: [I] = [{}] }", "DefaultValueCycles 1:42 Invalid circular reference. The default value of Input Object field `I.a` references itself.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
