using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using DataExchange.GraphQL.Introspection;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>Answers <c>__schema</c> and <c>__type</c>, unless introspection is off.</summary>
internal static class IntrospectionFields
{
    public static bool IsOne(SelectedField field) => IntrospectionExecutor.Answers(field.Name);

    /// <summary>The answer as <see cref="RawJson"/>, or null or a failure.</summary>
    public static object? Resolve(RequestScope request, SelectedField field)
    {
        if (!request.Options.Introspection)
        {
            return FieldFailure.Of("Introspection is off.", "INTROSPECTION_DISABLED");
        }

        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var errors = IntrospectionExecutor.Write(request.Schema.Schema, field.Nodes, field.Fragments, field.Variables, writer);
        writer.Flush();
        if (!errors.IsEmpty)
        {
            return new FieldFailure(errors[0]);
        }

        return buffer.WrittenSpan.SequenceEqual("null"u8) ? null : new RawJson(buffer.WrittenMemory);
    }
}
