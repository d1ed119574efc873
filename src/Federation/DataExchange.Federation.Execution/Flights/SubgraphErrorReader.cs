using System.Text.Json;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Execution.Merging;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>
/// Takes over the errors of a subgraph's response: paths become the client's, through aliases and from an entity's number to its places; a bounded
/// number of them is listed.
/// </summary>
internal sealed class SubgraphErrorReader(MergedResult merged, FetchErrors errors, int limit)
{
    private const int MaxPath = 64;

    /// <summary>Reads the array of errors at an offset of a body that is known to be valid JSON.</summary>
    public void Read(Flight flight, ReadOnlySpan<byte> array, int maxDepth)
    {
        var reader = new Utf8JsonReader(array, new JsonReaderOptions { MaxDepth = maxDepth });
        reader.Read();
        var listed = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (listed++ >= limit)
            {
                ExplainAll(flight);
                return;
            }

            using var error = JsonDocument.ParseValue(ref reader);
            Take(flight, error.RootElement);
        }
    }

    private void Take(Flight flight, JsonElement error)
    {
        if (error.ValueKind != JsonValueKind.Object
            || !error.TryGetProperty("path"u8, out var path)
            || path.ValueKind != JsonValueKind.Array
            || path.GetArrayLength() is 0 or > MaxPath
            || !TryPlace(flight, path, error))
        {
            ExplainAll(flight);
            errors.AddReported(flight.Parts[0].Run, errors.PathOf(flight.Parts[0]), error);
        }
    }

    private bool TryPlace(Flight flight, JsonElement path, JsonElement error)
    {
        var first = flight.Parts[0];
        if (first.Run.Batch is null)
        {
            var rootPath = new List<PathEntry>();
            Follow(first.Run.Fetch.Shape, merged.Root, path, 0, rootPath);
            errors.AddReported(first.Run, rootPath, error);
            return true;
        }

        var question = flight.IsPlain
            ? (IsName(path[0], "_entities"u8) ? flight.Questions[0] : null)
            : flight.Questions.Find(q => IsName(path[0], q.Name));
        if (question is null || path.GetArrayLength() < 2 || !IsIndex(path[1], out var place) || place >= question.Count)
        {
            return false;
        }

        foreach (var part in question.Parts)
        {
            if (question.EntityAt(part, place) is >= 0 and var index)
            {
                PlaceEntity(part, index, path, error);
            }
        }

        return true;
    }

    // An entity has the error at all its places, those included that share a block.
    private void PlaceEntity(FlightPart part, int index, JsonElement path, JsonElement error)
    {
        var batch = part.Run.Batch!;
        for (var target = batch.FirstTarget(part.Start + index); target >= 0; target = batch.Target(target).Next)
        {
            PlaceObject(part, batch.Target(target).Block, path, error);
        }

        // A null that moved up to the entity takes along all that was asked of it, not only the field that the error names.
        if (part.IsNull(index))
        {
            errors.ExplainEntity(part, index);
        }
    }

    // Each place is listed while there is room; an object has one at least.
    private void PlaceObject(FlightPart part, int block, JsonElement path, JsonElement error)
    {
        for (var before = 0; ; before++)
        {
            var place = errors.HasRoom ? errors.PathTo(part.Run, block, before) : [];
            if (before > 0 && place.Count == 0)
            {
                return;
            }

            Follow(part.Run.Fetch.Shape, block, path, 2, place);
            errors.AddReported(part.Run, place, error);
        }
    }

    // Follows the rest of a subgraph's path through shape and cells; marks the empty cell that it ends at, or all that the fetch left empty.
    private void Follow(ObjectShape shape, int block, JsonElement path, int from, List<PathEntry> place)
    {
        var length = path.GetArrayLength();
        if (from == length)
        {
            Explanation.Mark(merged, shape, block);
            return;
        }

        ObjectShape? objects = shape;
        var cell = -1;
        var current = block;
        var holder = block;
        for (var i = from; i < length; i++)
        {
            var step = path[i];
            if (step.ValueKind == JsonValueKind.String && objects?.Find(step.GetString()!) is { Slot: > 0 } named)
            {
                var field = (current >= 0 ? named.For(merged.Cells[current].Start) : null) ?? named;
                place.Add(new PathEntry(field.Key, 0));
                cell = current >= 0 ? current + field.Slot : -1;
                objects = field.Child;
            }
            else if (i > from && IsIndex(step, out var index))
            {
                place.Add(new PathEntry(null, index));
                cell = cell >= 0 && merged.Cells[cell] is { Kind: CellKind.List } list && index < list.Length ? list.Start + index : -1;
            }
            else
            {
                return;
            }

            current = Enter(cell, holder);
            holder = current >= 0 ? current : holder;
        }
    }

    private static bool IsName(JsonElement step, ReadOnlySpan<byte> name) => step.ValueKind == JsonValueKind.String && step.ValueEquals(name);

    private static bool IsIndex(JsonElement step, out int index)
    {
        index = -1;
        return step.ValueKind == JsonValueKind.Number && step.TryGetInt32(out index) && index >= 0;
    }

    // Where the field was not answered at all, a null moved up past its object, which another service has answered: nothing else of it came either.
    private int Enter(int cell, int holder)
    {
        if (cell < 0)
        {
            return -1;
        }

        ref var value = ref merged.Cells[cell];
        if (value.IsEmpty)
        {
            merged.Cells[holder].Explained |= value.Kind == CellKind.Missing;
            value.Kind = CellKind.Null;
            value.Explained = true;
        }

        return value.Kind == CellKind.Object ? value.Start : -1;
    }

    private void ExplainAll(Flight flight)
    {
        foreach (var part in flight.Parts)
        {
            errors.Explain(part);
        }
    }
}
