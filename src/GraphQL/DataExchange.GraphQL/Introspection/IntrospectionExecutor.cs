using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Execution;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Introspection;

/// <summary>
/// Answers the root fields <c>__schema</c> and <c>__type</c> from a schema. See <see href="https://spec.graphql.org/September2025/#sec-Introspection"/>.
/// Pure: equal schemas and selections give equal bytes.
/// </summary>
public static class IntrospectionExecutor
{
    /// <summary>Whether a field of the query root is answered here.</summary>
    public static bool Answers(string fieldName) => fieldName is "__schema" or "__type";

    /// <summary>Writes the value of one root field; see the overload with fragments.</summary>
    public static ImmutableArray<GraphQLError> Write(
        Schema schema,
        ImmutableArray<FieldNode> fields,
        DocumentNode document,
        IReadOnlyDictionary<string, object?> variables,
        Utf8JsonWriter writer) =>
        Write(schema, fields, FieldCollector.FragmentsOf(document), variables, writer);

    /// <summary>Writes the value of one root field; the caller has written the property name.</summary>
    /// <param name="schema">The schema to describe.</param>
    /// <param name="fields">The selections that answer under one response name, at least one, all of <c>__schema</c> or all of <c>__type</c>.</param>
    /// <param name="fragments">The fragments of the document by name.</param>
    /// <param name="variables">The coerced variables of the request.</param>
    /// <param name="writer">Takes exactly one JSON value: null when there is an error.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <returns>The errors; empty when the value was written. Codes <c>BAD_USER_INPUT</c> and <c>LIMIT_EXCEEDED</c>.</returns>
    public static ImmutableArray<GraphQLError> Write(
        Schema schema,
        ImmutableArray<FieldNode> fields,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        IReadOnlyDictionary<string, object?> variables,
        Utf8JsonWriter writer,
        IntrospectionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(writer);
        var definition = schema.QueryType.FindField(fields[0].Name.Value);
        if (definition is null || !Answers(definition.Name))
        {
            throw new ArgumentException($"The field `{fields[0].Name.Value}` is not a field of introspection.", nameof(fields));
        }

        var arguments = ArgumentCoercion.Coerce(definition.Arguments, fields[0].Arguments, variables);
        if (!arguments.Errors.IsEmpty)
        {
            return Refuse(writer, fields[0], arguments.Errors);
        }

        object? value = definition.Name == "__schema" ? schema : schema.FindType((string)arguments.Values["name"]!);
        var buffer = new ArrayBufferWriter<byte>();
        using var inner = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = writer.Options.Encoder, SkipValidation = true });
        var answer = new IntrospectionAnswer(schema, new FieldCollector(schema, fragments, variables), variables, inner, options ?? IntrospectionOptions.Default);
        if (!answer.TryWrite(definition.Type, value, fields))
        {
            return Refuse(writer, fields[0], [new GraphQLError("The introspection query asks for too much.") { Code = "LIMIT_EXCEEDED" }]);
        }

        inner.Flush();
        writer.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
        return [];
    }

    private static ImmutableArray<GraphQLError> Refuse(Utf8JsonWriter writer, FieldNode field, ImmutableArray<GraphQLError> errors)
    {
        writer.WriteNullValue();
        return [.. errors.Select(e => e with { Locations = [field.Location], Path = [(field.Alias ?? field.Name).Value] })];
    }
}
