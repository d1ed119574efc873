using System.Text.Json;
using System.Text.Unicode;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Merging;
using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>
/// Reads the response of a flight into the merged result. What is wrong with it stays within the fetches that it is for: a part that does not fit is
/// undone and reported, and nothing is kept of a response that is no JSON. Not safe for concurrent use.
/// </summary>
internal sealed class FlightReader(ExecutablePlan plan, MergedResult merged, FetchErrors errors, ExecutionOptions options) : IDisposable
{
    private readonly ObjectReader _objects = new(merged, plan.Types);
    private readonly SubgraphErrorReader _subgraphErrors = new(merged, errors, options.MaxErrorsPerFetch);

    /// <summary>Reads a response, of which the result becomes the owner.</summary>
    public void Read(Flight flight, SubgraphResponse response)
    {
        if (merged.Bytes + response.Length > options.MaxSubgraphBytes)
        {
            response.Dispose();
            FailAll(flight, ExecutionErrorCodes.LimitExceeded, "The request needs more data from services than is allowed.");
            return;
        }

        var source = merged.Keep(response, flight.Subgraph);
        if (response.Outcome != SubgraphOutcome.Answered)
        {
            var (code, message) = Describe(flight.Subgraph, response.Outcome);
            FailAll(flight, code, message);
            return;
        }

        if (!IsJson(response.MediaType) || !Utf8.IsValid(response.Body) || !EscapedText.IsWhole(response.Body))
        {
            FailInvalid(flight, response);
            return;
        }

        _objects.Begin(source);
        try
        {
            ReadBody(flight, response);
        }
        catch (JsonException)
        {
            Undo(flight);
            FailInvalid(flight, response);
        }
    }

    public void Dispose() => _objects.Dispose();

    /// <summary>Reports all parts of a flight that had no answer.</summary>
    public void FailAll(Flight flight, string code, string message)
    {
        foreach (var part in flight.Parts)
        {
            errors.Fail(part, code, message);
        }
    }

    private void ReadBody(Flight flight, SubgraphResponse response)
    {
        var reader = new Utf8JsonReader(response.Body, new JsonReaderOptions { MaxDepth = options.MaxSubgraphDepth });
        var errorsAt = default(Range?);
        var hasData = false;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("data"u8))
            {
                ThrowIfRepeated(hasData);
                hasData = true;
                reader.Read();
                ReadData(ref reader, flight);
            }
            else if (reader.ValueTextEquals("errors"u8))
            {
                ThrowIfRepeated(errorsAt is not null);
                errorsAt = ReadErrors(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        // Anything behind the object is an error of the reader's.
        reader.Read();
        Conclude(flight, response, errorsAt);
    }

    // A response that says two things is none, like one that is no JSON.
    private static void ThrowIfRepeated(bool isRepeated)
    {
        if (isRepeated)
        {
            throw new JsonException();
        }
    }

    private void Conclude(Flight flight, SubgraphResponse response, Range? errorsAt)
    {
        if (errorsAt is null && response.Status is < 200 or > 299 && response.MediaType!.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            Undo(flight);
        }

        Spread(flight);
        if (errorsAt is { } range)
        {
            _subgraphErrors.Read(flight, response.Body[range], options.MaxSubgraphDepth);
        }

        foreach (var part in flight.Parts)
        {
            if (part.IsRead)
            {
                continue;
            }

            if (errorsAt is null)
            {
                errors.Fail(part, ExecutionErrorCodes.InvalidResponse, Invalid(flight.Subgraph, response));
            }
            else
            {
                errors.Explain(part);
            }
        }
    }

    private static Range? ReadErrors(ref Utf8JsonReader reader)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        var isArray = reader.TokenType == JsonTokenType.StartArray;
        reader.Skip();
        var end = (int)reader.BytesConsumed;
        return isArray && end - start > 2 ? start..end : null;
    }

    private void ReadData(ref Utf8JsonReader reader, Flight flight)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        if (flight.Parts[0].Run.Batch is null)
        {
            ReadRoot(ref reader, flight.Parts[0]);
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var part = FindPart(ref reader, flight);
            reader.Read();
            ThrowIfRepeated(part is { IsRead: true });
            if (part is null || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
            }
            else
            {
                ReadEntities(ref reader, part);
            }
        }
    }

    private void ReadRoot(ref Utf8JsonReader reader, FlightPart part)
    {
        var mark = _objects.Mark();
        _objects.ReadObject(ref reader, part.Run.Fetch.Shape, merged.Root);
        if (_objects.Fault == ReadFault.None)
        {
            part.IsRead = true;
            return;
        }

        _objects.UndoTo(mark);
        part.IsRead = true;
        errors.Fail(part, Code(_objects.Fault), Describe(part, _objects.Fault));
    }

    private static FlightPart? FindPart(ref Utf8JsonReader reader, Flight flight)
    {
        if (flight.Parts.Count == 1)
        {
            return reader.ValueTextEquals("_entities"u8) ? flight.Parts[0] : null;
        }

        foreach (var part in flight.Parts)
        {
            if (reader.ValueTextEquals(part.Run.Fetch.BatchName))
            {
                return part;
            }
        }

        return null;
    }

    private void ReadEntities(ref Utf8JsonReader reader, FlightPart part)
    {
        part.IsRead = true;
        var begin = _objects.Mark();
        var faulty = new List<(int Index, ReadFault Fault)>(0);
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count >= part.Count)
            {
                reader.Skip();
            }
            else if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadEntity(ref reader, part, count, faulty);
            }
            else if (reader.TokenType != JsonTokenType.Null)
            {
                faulty.Add((count, ReadFault.WrongType));
                reader.Skip();
            }
            else
            {
                part.Nulls.Add(count);
            }

            count++;
        }

        if (count != part.Count)
        {
            _objects.UndoTo(begin);
            errors.Fail(part, ExecutionErrorCodes.InvalidResponse, $"The service `{part.Run.Fetch.Subgraph}` answered with another number of entities than it was asked for.");
            return;
        }

        part.IsComplete = true;
        foreach (var (index, fault) in faulty)
        {
            (part.Faulty ??= []).Add(index);
            errors.FailEntity(part, index, Code(fault), Describe(part, fault));
        }
    }

    private void ReadEntity(ref Utf8JsonReader reader, FlightPart part, int index, List<(int Index, ReadFault Fault)> faulty)
    {
        var batch = part.Run.Batch!;
        var fetch = part.Run.Fetch;
        var first = batch.Target(batch.FirstTarget(part.Start + index));
        var mark = _objects.Mark();
        _objects.ReadObject(ref reader, fetch.Shape, first.Block, fetch.Representations![merged.Cells[first.Block].Start], first.Block);
        if (_objects.Fault != ReadFault.None)
        {
            faulty.Add((index, _objects.Fault));
            _objects.UndoTo(mark);
        }
    }

    // Only once the whole response is known to be sound, so that this never has to be undone.
    private void Spread(Flight flight)
    {
        _objects.Settle();
        foreach (var part in flight.Parts)
        {
            for (var i = 0; part.IsComplete && i < part.Count; i++)
            {
                if (part.Faulty is null || !part.Faulty.Contains(i))
                {
                    Spread(part, i);
                }
            }
        }
    }

    private void Spread(FlightPart part, int index)
    {
        var batch = part.Run.Batch!;
        var first = batch.Target(batch.FirstTarget(part.Start + index));
        for (var next = first.Next; next >= 0;)
        {
            var target = batch.Target(next);
            _objects.Copy(part.Run.Fetch.Shape, first.Block, target.Block);
            next = target.Next;
        }
    }

    private void Undo(Flight flight)
    {
        _objects.UndoAll();
        foreach (var part in flight.Parts)
        {
            part.IsRead = false;
            part.IsComplete = false;
        }
    }

    private void FailInvalid(Flight flight, SubgraphResponse response) =>
        FailAll(flight, ExecutionErrorCodes.InvalidResponse, Invalid(flight.Subgraph, response));

    private static bool IsJson(string? mediaType) =>
        string.Equals(mediaType, "application/json", StringComparison.OrdinalIgnoreCase)
        || string.Equals(mediaType, "application/graphql-response+json", StringComparison.OrdinalIgnoreCase);

    private static string Invalid(string subgraph, SubgraphResponse response) => response.Status is >= 200 and <= 299
        ? $"The service `{subgraph}` answered with something that is no valid GraphQL response."
        : $"The service `{subgraph}` answered with status {response.Status} and no GraphQL response.";

    private static string Code(ReadFault fault) => fault == ReadFault.TooManyCells ? ExecutionErrorCodes.LimitExceeded : ExecutionErrorCodes.InvalidResponse;

    private static string Describe(FlightPart part, ReadFault fault)
    {
        var subgraph = part.Run.Fetch.Subgraph;
        return fault switch
        {
            ReadFault.WrongType => $"The service `{subgraph}` answered with an object of another type than it was asked for.",
            ReadFault.WrongLength => $"The service `{subgraph}` answered with a list of another length than another service.",
            ReadFault.WrongKey => $"The service `{subgraph}` answered with another entity than it was asked for.",
            ReadFault.DuplicateKey => $"The service `{subgraph}` answered with an object that has a key twice.",
            _ => "The request needs more values from services than is allowed.",
        };
    }

    private static (string Code, string Message) Describe(string subgraph, SubgraphOutcome outcome) => outcome switch
    {
        SubgraphOutcome.Unreachable => (ExecutionErrorCodes.Unreachable, $"The service `{subgraph}` could not be reached."),
        SubgraphOutcome.TimedOut or SubgraphOutcome.Cancelled => (ExecutionErrorCodes.Timeout, $"The service `{subgraph}` did not answer in time."),
        SubgraphOutcome.TooLarge => (ExecutionErrorCodes.InvalidResponse, $"The service `{subgraph}` answered with more bytes than are allowed."),
        _ => (ExecutionErrorCodes.InvalidResponse, $"The service `{subgraph}` answered with something that is no HTTP response."),
    };
}
