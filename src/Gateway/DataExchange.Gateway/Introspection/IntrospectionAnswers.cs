using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using DataExchange.GraphQL.Response;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Introspection;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Introspection;

/// <summary>Answers <c>__schema</c> and <c>__type</c> from the schema that clients see.</summary>
internal sealed class IntrospectionAnswers(Schema schema, DocumentNode document, IReadOnlyDictionary<string, object?> variables)
{
    /// <summary>What went wrong in the answers; empty when nothing did.</summary>
    public ImmutableArray<GraphQLError> Errors { get; private set; } = [];

    public void Write(NormalizedField field, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output);
        Errors = Errors.AddRange(IntrospectionExecutor.Write(schema, field.Nodes, document, variables, writer));
    }
}
