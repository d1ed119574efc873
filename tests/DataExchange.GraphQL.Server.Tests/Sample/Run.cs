using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataExchange.GraphQL.Server.Tests.Sample;

/// <summary>Executes one request without HTTP, and gives the response's text.</summary>
public static class Run
{
    public static Task<string> SampleAsync(string query, object? variables = null, SampleData? data = null, ExecutionOptions? options = null) =>
        QueryAsync(SampleSchema.Build(data ?? new SampleData()), query, variables, options);

    public static async Task<string> QueryAsync(
        ServerSchema schema,
        string query,
        object? variables = null,
        ExecutionOptions? options = null,
        ILogger<GraphQLExecutor>? logger = null,
        TimeProvider? time = null,
        CancellationToken? client = null)
    {
        var executor = new GraphQLExecutor(schema, options ?? new ExecutionOptions(), time ?? TimeProvider.System, logger ?? NullLogger<GraphQLExecutor>.Instance);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var result = await executor.ExecuteAsync(new GraphQLRequest(query, null, JsonSerializer.SerializeToElement(variables)), services, cancellationToken: client ?? TestContext.Current.CancellationToken);
        var buffer = new ArrayBufferWriter<byte>();
        await using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            result.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
