using System.Buffers;
using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace DataExchange.AccessLog.Records;

/// <summary>
/// The decisions on the coordinates of one operation. Their canonical bytes are made once and kept, because the same decisions stand in the record of
/// every request that repeats the operation under the same rights. Immutable and safe to share between threads.
/// </summary>
[CollectionBuilder(typeof(RecordedDecisions), nameof(Create))]
public sealed class RecordedDecisions : IReadOnlyList<RecordedDecision>
{
    private readonly ImmutableArray<RecordedDecision> _items;
    private byte[]? _canonical;

    private RecordedDecisions(ImmutableArray<RecordedDecision> items) => _items = items;

    /// <summary>No decisions.</summary>
    public static RecordedDecisions Empty { get; } = new([]);

    /// <inheritdoc />
    public int Count => _items.Length;

    /// <inheritdoc />
    public RecordedDecision this[int index] => _items[index];

    /// <summary>The decisions in the order given; order and repetitions do not change what is written.</summary>
    public static RecordedDecisions Create(ReadOnlySpan<RecordedDecision> items) => items.IsEmpty ? Empty : new([.. items]);

    /// <inheritdoc />
    public IEnumerator<RecordedDecision> GetEnumerator() => _items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One JSON array in ordinal order without repetitions. Two threads may make it at the same time; they make the same.</summary>
    internal ReadOnlySpan<byte> Canonical() => _canonical ??= Encode();

    private byte[] Encode()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var decision in _items.Distinct().OrderBy(d => d.Coordinate, StringComparer.Ordinal).ThenBy(d => d.DecisionId, StringComparer.Ordinal))
            {
                json.WriteStartArray();
                json.WriteStringValue(decision.Coordinate);
                json.WriteStringValue(decision.Outcome);
                json.WriteStringValue(decision.DecisionId);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
