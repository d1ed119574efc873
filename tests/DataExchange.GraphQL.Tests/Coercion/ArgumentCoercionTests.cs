using System.Text.Json;
using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Tests.Validation;

namespace DataExchange.GraphQL.Tests.Coercion;

public sealed class ArgumentCoercionTests
{
    [Theory]
    [InlineData("parcels", "", """{"first":10}""")]
    [InlineData("parcels(first: null)", "", """{"first":null}""")]
    [InlineData("parcels(first: $absent)", "", """{"first":10}""")]
    [InlineData("parcels(first: $x)", "7", """{"first":7}""")]
    [InlineData("parcels(first: $x)", "null", """{"first":null}""")]
    [InlineData("parcels(first: 1, filter: { limit: $x, tags: \"a\" })", "7", """{"filter":{"text":"all","limit":7,"tags":["a"]},"first":1}""")]
    [InlineData("parcels(filter: { limit: $absent, text: $absent })", "", """{"filter":{"text":"all"},"first":10}""")]
    [InlineData("parcels(filter: { grid: [[$x, $absent], 2] })", "7", """{"filter":{"text":"all","grid":[[7,null],[2]]},"first":10}""")]
    [InlineData("values(id: 12, unit: HECTARE, float: 1, date: { a: [1, $x, B] })", "7", """{"float":1,"id":"12","unit":"HECTARE","date":{"a":[1,7,"B"]}}""")]
    [InlineData("find(by: { number: $x })", "7", """{"by":{"number":7}}""")]
    public void Good_arguments_give_values(string field, string x, string expected)
    {
        var result = Arguments(field, x);
        Assert.Empty(result.Errors);
        Assert.Equal(expected, JsonSerializer.Serialize(result.Values));
    }

    [Theory]
    [InlineData("citizen", "", "Argument `id` of required type `ID!` is not given.")]
    [InlineData("citizen(id: $absent)", "", "Argument `id` of required type `ID!` is not given.")]
    [InlineData("citizen(id: $x)", "null", "Argument `id` has an invalid value: expected `ID!`.")]
    [InlineData("citizen(id: null)", "", "Argument `id` has an invalid value: expected `ID!`.")]
    [InlineData("values(int: \"079203001234\")", "", "Argument `int` has an invalid value: expected `Int`.")]
    [InlineData("values(int: 2147483648)", "", "Argument `int` has an invalid value: expected `Int`.")]
    [InlineData("values(ints: [$absent])", "", "Argument `ints` has an invalid value: expected `[Int!]`.")]
    [InlineData("values(unit: \"HECTARE\")", "", "Argument `unit` has an invalid value: expected `Unit`.")]
    [InlineData("find(by: { number: $absent })", "", "Argument `by` has an invalid value: expected `Search!`.")]
    [InlineData("find(by: { number: $x })", "null", "Argument `by` has an invalid value: expected `Search!`.")]
    [InlineData("find(by: { number: 1, name: $absent })", "", "Argument `by` has an invalid value: expected `Search!`.")]
    [InlineData("parcels(filter: { period: { to: 1 } })", "", "Argument `filter` has an invalid value: expected `Filter`.")]
    [InlineData("parcels(filter: { limits: 1 })", "", "Argument `filter` has an invalid value: expected `Filter`.")]
    [InlineData("parcels(filter: { limit: 1, limit: 1 })", "", "Argument `filter` has an invalid value: expected `Filter`.")]
    public void Bad_argument_is_refused_and_its_value_not_repeated(string field, string x, string message)
    {
        var error = Assert.Single(Arguments(field, x).Errors);
        Assert.Equal(message, error.Message);
        Assert.Equal("BAD_USER_INPUT", error.Code);
    }

    private static CoercionResult Arguments(string field, string x)
    {
        var operation = (OperationDefinitionNode)TestSchema.Parse($"{{ {field} }}").Definitions[0];
        var node = (FieldNode)operation.SelectionSet.Selections[0];
        var variables = new Dictionary<string, object?>();
        if (x.Length > 0)
        {
            variables["x"] = x == "null" ? null : int.Parse(x, System.Globalization.CultureInfo.InvariantCulture);
        }

        return ArgumentCoercion.Coerce(TestSchema.Schema.QueryType.FindField(node.Name.Value)!.Arguments, node.Arguments, variables);
    }
}
