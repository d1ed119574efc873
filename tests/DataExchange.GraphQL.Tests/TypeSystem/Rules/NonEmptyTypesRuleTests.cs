namespace DataExchange.GraphQL.Tests.TypeSystem.Rules;

public sealed class NonEmptyTypesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } type A extend type A { a: Int }")]
    public void Build_smallestValid_isAccepted(string sdl) => Sdl.Build(sdl);

    [Theory]
    [InlineData("type Query", "NonEmptyTypes 1:1 Type `Query` must define one or more fields.")]
    [InlineData("type Query { a: Int } interface I", "NonEmptyTypes 1:23 Type `I` must define one or more fields.")]
    [InlineData("type Query { a: Int } union U", "NonEmptyTypes 1:23 Union type `U` must define one or more member types.")]
    [InlineData("type Query { a: Int } enum E", "NonEmptyTypes 1:23 Enum type `E` must define one or more values.")]
    [InlineData("type Query { a: Int } input I", "NonEmptyTypes 1:23 Input Object type `I` must define one or more fields.")]
    public void Build_smallestInvalid_reports(string sdl, string error) => Assert.Equal(error, string.Join(" ## ", Sdl.Errors(sdl)));
}
