using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using DataExchange.Gateway.Catalogue;
using DataExchange.GraphQL.Language;

namespace DataExchange.Gateway.Cursors;

/// <summary>The list that a cursor belongs to: the field that gives it, and the arguments that choose and order it.</summary>
/// <param name="Coordinate">The field, such as <c>Query.citizens</c>.</param>
/// <param name="Arguments">Its arguments, those for cursors and sizes included.</param>
internal sealed record CursorScope(string Coordinate, ImmutableArray<ArgumentNode> Arguments)
{
    /// <summary>
    /// What seals bind to: equal for equal client, purpose, field, and values of the arguments that choose and order. 32 bytes that tell nothing of them.
    /// </summary>
    public byte[] Bind(string client, string? purpose, IReadOnlyDictionary<string, object?> values)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(client);
            writer.WriteStringValue(purpose);
            writer.WriteStringValue(Coordinate);
            foreach (var argument in Arguments.Where(a => !ConnectionType.TakesCursor(a.Name.Value) && !ConnectionType.IsSize(a.Name.Value)).OrderBy(a => a.Name.Value, StringComparer.Ordinal))
            {
                writer.WriteStringValue(argument.Name.Value);
                InputText.Write(writer, argument.Value, values);
            }

            writer.WriteEndArray();
        }

        return SHA256.HashData(buffer.WrittenSpan);
    }
}
