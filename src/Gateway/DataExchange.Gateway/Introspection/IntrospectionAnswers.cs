using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using DataExchange.GraphQL.Response;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Execution;
using DataExchange.GraphQL.Introspection;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Introspection;

/// <summary>Answers <c>__schema</c> and <c>__type</c> from what the client sees.</summary>
/// <param name="schema">Gives the schema; called only where introspection is asked.</param>
/// <param name="document">The document.</param>
/// <param name="variables">The coerced values.</param>
internal sealed class IntrospectionAnswers(Func<Schema> schema, DocumentNode document, IReadOnlyDictionary<string, object?> variables)
{
    /// <summary>Most fields in the answer to the first root field; each further one may have half of the one before, so that all have less than twice this.</summary>
    private const int MaxFields = 200_000;

    private IntrospectionOptions _next = new() { MaxFields = MaxFields };

    /// <summary>What went wrong in the answers; empty when nothing did.</summary>
    public ImmutableArray<GraphQLError> Errors { get; private set; } = [];

    public void Write(NormalizedField field, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output);
        Errors = Errors.AddRange(IntrospectionExecutor.Write(schema(), field.Nodes, FieldCollector.FragmentsOf(document), variables, writer, _next));
        _next = _next with { MaxFields = _next.MaxFields / 2 };
    }
}
