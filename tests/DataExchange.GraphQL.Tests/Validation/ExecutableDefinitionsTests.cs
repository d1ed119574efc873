namespace DataExchange.GraphQL.Tests.Validation;

public sealed class ExecutableDefinitionsTests
{
    [Fact]
    public void Query_is_valid() => Diagnose.Valid("""{ me { age } }""");

    [Fact]
    public void Type_definition_is_reported() => Diagnose.Expect(
        """{ me { age } } type Deed { number: Int }""",
        "ExecutableDefinitions [1:16] The `Deed` definition is not executable.");

    [Fact]
    public void Schema_definition_is_reported() => Diagnose.Expect(
        """{ me { age } } schema { query: Query }""",
        "ExecutableDefinitions [1:16] The schema definition is not executable.");

    [Fact]
    public void Directive_definition_is_reported() => Diagnose.Expect(
        """{ me { age } } directive @x on FIELD""",
        "ExecutableDefinitions [1:16] The `x` definition is not executable.");

    [Fact]
    public void Extension_is_reported() => Diagnose.Expect(
        """{ me { age } } extend type Query { x: Int }""",
        "ExecutableDefinitions [1:16] The `Query` definition is not executable.");
}
