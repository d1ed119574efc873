using System.Text.Json;
using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Tests.Validation;

namespace DataExchange.GraphQL.Tests.Coercion;

public sealed class VariableCoercionTests
{
    [Theory]
    [InlineData("$x: Int", """{"x":1}""", """{"x":1}""")]
    [InlineData("$x: Int", """{"x":-2147483648}""", """{"x":-2147483648}""")]
    [InlineData("$x: Int", """{"x":1.0}""", """{"x":1}""")]
    [InlineData("$x: Int", """{"x":null}""", """{"x":null}""")]
    [InlineData("$x: Int", "{}", "{}")]
    [InlineData("$x: Int = 3", "{}", """{"x":3}""")]
    [InlineData("$x: Int = 3", """{"x":null}""", """{"x":null}""")]
    [InlineData("$x: Float", """{"x":1}""", """{"x":1}""")]
    [InlineData("$x: Float", """{"x":-1.5e3}""", """{"x":-1500}""")]
    [InlineData("$x: String", """{"x":"Nguy\u1ec5n"}""", """{"x":"Nguyễn"}""")]
    [InlineData("$x: Boolean", """{"x":false}""", """{"x":false}""")]
    [InlineData("$x: ID", """{"x":"a"}""", """{"x":"a"}""")]
    [InlineData("$x: ID", """{"x":42}""", """{"x":"42"}""")]
    [InlineData("$x: Unit", """{"x":"HECTARE"}""", """{"x":"HECTARE"}""")]
    [InlineData("$x: Date", """{"x":"2025-09-01"}""", """{"x":"2025-09-01"}""")]
    [InlineData("$x: Date", """{"x":{"a":[1,4294967296,1.5,true,null]}}""", """{"x":{"a":[1,4294967296,1.5,true,null]}}""")]
    [InlineData("$x: [Int!]", """{"x":[1,2]}""", """{"x":[1,2]}""")]
    [InlineData("$x: [Int!]", """{"x":1}""", """{"x":[1]}""")]
    [InlineData("$x: [[Int]]", """{"x":[1,[2],null]}""", """{"x":[[1],[2],null]}""")]
    [InlineData("$x: Filter", """{"x":{"tags":"a","limit":2}}""", """{"x":{"text":"all","limit":2,"tags":["a"]}}""")]
    [InlineData("$x: Filter", """{"x":{"limit":null}}""", """{"x":{"text":"all","limit":null}}""")]
    [InlineData("$x: Search", """{"x":{"number":1}}""", """{"x":{"number":1}}""")]
    [InlineData("$x: Int", """{"x":1,"undeclared":{"a":1}}""", """{"x":1}""")]
    public void Good_variables_give_values(string definitions, string json, string expected) => Coerce.Gives(expected, definitions, json);

    [Theory]
    [InlineData("$x: Int!", "{}", "Variable `$x` of required type `Int!` is not given.")]
    [InlineData("$x: Int!", """{"x":null}""", "Invalid value at `$x`: expected `Int!`, which cannot be null.")]
    [InlineData("$x: Int", """{"x":2147483648}""", "Invalid value at `$x`: expected an `Int`, a whole number from -2147483648 to 2147483647.")]
    [InlineData("$x: Int", """{"x":"1"}""", "Invalid value at `$x`: expected an `Int`, a whole number from -2147483648 to 2147483647.")]
    [InlineData("$x: Int", """{"x":1.5}""", "Invalid value at `$x`: expected an `Int`, a whole number from -2147483648 to 2147483647.")]
    [InlineData("$x: Int", """{"x":true}""", "Invalid value at `$x`: expected an `Int`, a whole number from -2147483648 to 2147483647.")]
    [InlineData("$x: Float", """{"x":1e400}""", "Invalid value at `$x`: expected a `Float`, a finite number.")]
    [InlineData("$x: Float", """{"x":"1"}""", "Invalid value at `$x`: expected a `Float`, a finite number.")]
    [InlineData("$x: String", """{"x":1}""", "Invalid value at `$x`: expected a `String`.")]
    [InlineData("$x: Boolean", """{"x":0}""", "Invalid value at `$x`: expected a `Boolean`, true or false.")]
    [InlineData("$x: ID", """{"x":1.5}""", "Invalid value at `$x`: expected an `ID`, a string or a whole number.")]
    [InlineData("$x: ID", """{"x":true}""", "Invalid value at `$x`: expected an `ID`, a string or a whole number.")]
    [InlineData("$x: Unit", """{"x":"ACRE"}""", "Invalid value at `$x`: expected a value of the enum `Unit`.")]
    [InlineData("$x: Unit", """{"x":1}""", "Invalid value at `$x`: expected a value of the enum `Unit`.")]
    [InlineData("$x: [Int!]", """{"x":[1,null]}""", "Invalid value at `$x[1]`: expected `Int!`, which cannot be null.")]
    [InlineData("$x: Filter", """{"x":[1]}""", "Invalid value at `$x`: expected an input object `Filter`.")]
    [InlineData("$x: Filter", """{"x":{"inner":{"tags":["a",7]}}}""", "Invalid value at `$x.inner.tags[1]`: expected a `String`.")]
    [InlineData("$x: Filter", """{"x":{"text":null}}""", "Invalid value at `$x.text`: expected `String!`, which cannot be null.")]
    [InlineData("$x: Filter", """{"x":{"079203001234":1}}""", "Invalid value at `$x`: expected only fields of `Filter`, but a field is given that it does not define.")]
    [InlineData("$x: Filter", """{"x":{"limit":1,"limit":2}}""", "Invalid value at `$x`: expected the field `limit` once, but it is given twice.")]
    [InlineData("$x: Period", """{"x":{"to":1}}""", "Invalid value at `$x`: expected the required field `from` of type `Date!`.")]
    [InlineData("$x: Search", """{"x":{}}""", "Invalid value at `$x`: expected exactly one field of `Search`, and not null.")]
    [InlineData("$x: Search", """{"x":{"name":"a","number":1}}""", "Invalid value at `$x`: expected exactly one field of `Search`, and not null.")]
    [InlineData("$x: Search", """{"x":{"name":null}}""", "Invalid value at `$x`: expected exactly one field of `Search`, and not null.")]
    [InlineData("$x: Citizen", """{"x":{}}""", "Variable `$x` has a type that is not an input type of the schema.")]
    [InlineData("$x: Int", "[]", "`variables` must be a JSON object.")]
    [InlineData("$x: Int", """{"x":1,"x":2}""", "`variables` gives one variable twice.")]
    [InlineData("$x: Date", """{"x":{"a":1,"a":2}}""", "Invalid value at `$x`: expected a `Date` within the limits for size and range and without duplicate keys.")]
    [InlineData("$x: Date", """{"x":1e999}""", "Invalid value at `$x`: expected a `Date` within the limits for size and range and without duplicate keys.")]
    public void Bad_variable_is_refused_and_its_value_not_repeated(string definitions, string json, string message) => Coerce.Fails(definitions, json, message);

    [Fact]
    public void All_errors_are_reported_at_once_with_the_place_of_the_declaration()
    {
        var result = Coerce.Variables("$a: Int!, $b: [Unit!]", """{"b":["ACRE",null]}""");
        Assert.Equal(
            [
                "1:8 Variable `$a` of required type `Int!` is not given.",
                "1:18 Invalid value at `$b[0]`: expected a value of the enum `Unit`.",
                "1:18 Invalid value at `$b[1]`: expected `Unit!`, which cannot be null.",
            ],
            result.Errors.Select(e => $"{e.Locations[0].Position!.Value.Line}:{e.Locations[0].Position!.Value.Column} {e.Message}"));
    }

    [Fact]
    public void Absent_variables_are_no_variables()
    {
        var operation = (OperationDefinitionNode)TestSchema.Parse("query ($x: Int = 1) { values(int: $x) }").Definitions[0];
        Assert.Equal(1, VariableCoercion.Coerce(TestSchema.Schema, operation, default).Values["x"]);
        using var json = JsonDocument.Parse("null");
        Assert.Equal(1, VariableCoercion.Coerce(TestSchema.Schema, operation, json.RootElement).Values["x"]);
    }

    [Fact]
    public void Errors_are_limited()
    {
        var result = Coerce.Variables("$x: [Int]", $$"""{"x":[{{string.Join(',', Enumerable.Repeat("\"a\"", 1000))}}]}""");
        Assert.Equal(CoercionOptions.Default.MaxErrors, result.Errors.Length);
    }
}
