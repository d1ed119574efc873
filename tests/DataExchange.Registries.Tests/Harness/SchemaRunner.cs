using System.Text;
using System.Text.Json;
using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Execution;
using DataExchange.Registries.Callers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataExchange.Registries.Tests.Harness;

/// <summary>Runs requests against a bound schema, without HTTP.</summary>
internal sealed class SchemaRunner(ServerSchema schema)
{
    private readonly GraphQLExecutor executor = new(schema, new ExecutionOptions(), TimeProvider.System, NullLogger<GraphQLExecutor>.Instance);
    private readonly ServiceProvider services = new ServiceCollection().BuildServiceProvider();

    /// <summary>The data of a request that must have no errors, made in the name of an agency or, by default, of none.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null, string? agency = null)
    {
        var response = await ResponseAsync(query, variables, agency);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    /// <summary>The code of the only error of a request.</summary>
    public async Task<string?> ErrorCodeAsync(string query, object? variables = null)
    {
        var response = await ResponseAsync(query, variables);
        var error = Assert.Single(response.GetProperty("errors").EnumerateArray());
        return error.TryGetProperty("extensions", out var extensions) ? extensions.GetProperty("code").GetString() : null;
    }

    /// <summary>The items of `_entities`.</summary>
    public async Task<JsonElement> EntitiesAsync(string typeName, string selection, IEnumerable<object> representations)
    {
        var data = await DataAsync(
            $"query($r: [_Any!]!) {{ _entities(representations: $r) {{ ... on {typeName} {{ {selection} }} }} }}", new { r = representations });
        return data.GetProperty("_entities");
    }

    private async Task<JsonElement> ResponseAsync(string query, object? variables, string? agency = null)
    {
        var items = new Dictionary<object, object?>();
        CallingAgency.Name(items, agency);
        var request = new GraphQLRequest(query, null, variables is null ? default : JsonSerializer.SerializeToElement(variables));
        var result = await executor.ExecuteAsync(request, services, items, cancellationToken: TestContext.Current.CancellationToken);
        using var stream = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(stream))
        {
            result.WriteTo(writer);
        }

        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
    }
}
