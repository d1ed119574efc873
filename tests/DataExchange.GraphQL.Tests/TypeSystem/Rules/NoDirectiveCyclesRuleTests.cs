namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class NoDirectiveCyclesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } directive @d(a: Int @e) on ARGUMENT_DEFINITION directive @e on ARGUMENT_DEFINITION")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: Int } directive @d(a: Int @d) on ARGUMENT_DEFINITION", "NoDirectiveCycles 1:34 Directive `@d` cannot reference itself, directly or through its arguments.")]
    [InlineData("type Query { a: Int } directive @d(a: Int @e) on ARGUMENT_DEFINITION directive @e(a: Int @d) on ARGUMENT_DEFINITION", "NoDirectiveCycles 1:34 Directive `@d` cannot reference itself, directly or through its arguments. ## NoDirectiveCycles 1:81 Directive `@e` cannot reference itself, directly or through its arguments.")]
    [InlineData("type Query { a: Int } directive @d(a: I) on INPUT_FIELD_DEFINITION input I { b: J } input J { a: Int @d }", "NoDirectiveCycles 1:34 Directive `@d` cannot reference itself, directly or through its arguments.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
