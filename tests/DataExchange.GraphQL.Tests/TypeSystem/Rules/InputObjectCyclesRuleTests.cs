namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class InputObjectCyclesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } input I { a: I b: [I!]! c: J! } input J { a: Int }")]
    [InlineData("type Query { a: Int } input I @oneOf { a: I b: Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query { a: Int } input I { a: I! }", "InputObjectCycles 1:33 Input Object `I` cannot be provided a finite value because it references itself through fields: `I.a`.")]
    [InlineData("type Query { a: Int } input I { a: J! } input J { b: K! } input K { c: I! }", "InputObjectCycles 1:33 1:51 1:69 Input Object `I` cannot be provided a finite value because it references itself through fields: `I.a, J.b, K.c`.")]
    [InlineData("type Query { a: Int } input I @oneOf { a: I }", "InputObjectCycles 1:40 Input Object `I` cannot be provided a finite value because it references itself through fields: `I.a`.")]
    [InlineData("type Query { a: Int } input I @oneOf { a: J } input J { a: I! }", "InputObjectCycles 1:40 1:57 Input Object `I` cannot be provided a finite value because it references itself through fields: `I.a, J.a`.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
