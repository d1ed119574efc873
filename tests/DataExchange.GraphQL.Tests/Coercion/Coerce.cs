using System.Text.Encodings.Web;
using System.Text.Json;
using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Tests.Validation;

namespace DataExchange.GraphQL.Tests.Coercion;

/// <summary>Coerces variables against the test schema and shows the result as JSON, or the errors.</summary>
internal static class Coerce
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static CoercionResult Variables(string definitions, string json, CoercionOptions? options = null)
    {
        var document = TestSchema.Parse($"query ({definitions}) {{ me {{ age }} }}");
        using var variables = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 10_000 });
        return VariableCoercion.Coerce(TestSchema.Schema, (OperationDefinitionNode)document.Definitions[0], variables.RootElement, options);
    }

    public static void Gives(string expected, string definitions, string json)
    {
        var result = Variables(definitions, json);
        Assert.Empty(result.Errors.Select(e => e.Message));
        Assert.Equal(expected, JsonSerializer.Serialize(result.Values, Plain));
    }

    public static void Fails(string definitions, string json, params string[] messages)
    {
        var result = Variables(definitions, json);
        Assert.Equal(messages, result.Errors.Select(e => e.Message));
        Assert.All(result.Errors, e => Assert.Equal("BAD_USER_INPUT", e.Code));
    }
}
