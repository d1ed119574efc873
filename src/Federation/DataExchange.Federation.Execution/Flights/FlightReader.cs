using System.Text.Json;
using System.Text.Unicode;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Json;
using DataExchange.Federation.Execution.Merging;
using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>
/// Reads the response of a flight into the merged result. What is wrong with it stays within the fetches that it is for: a part that does not fit is
/// undone and reported, and nothing is kept of a response that is no JSON. Not safe for concurrent use.
/// </summary>
internal sealed class FlightReader : IDisposable
{
    private readonly MergedResult _merged;
    private readonly FetchErrors _errors;
    private readonly ExecutionOptions _options;
    private readonly bool _mayShare;
    private readonly CellJournal _journal;
    private readonly ObjectReader _objects;
    private readonly DataReader _data;
    private readonly EntitySpread _spread;
    private readonly SubgraphErrorReader _subgraphErrors;

    public FlightReader(ExecutablePlan plan, MergedResult merged, FetchErrors errors, ExecutionOptions options)
    {
        _merged = merged;
        _errors = errors;
        _options = options;
        _mayShare = !plan.TakesContexts;
        _journal = new CellJournal(merged.Cells);
        _objects = new ObjectReader(merged, plan.Types, _journal);
        _data = new DataReader(merged, _objects);
        _spread = new EntitySpread(merged, plan.Types, _journal);
        _subgraphErrors = new SubgraphErrorReader(merged, errors, options.MaxErrorsPerFetch);
    }

    /// <summary>Reads a response, of which the result becomes the owner.</summary>
    public void Read(Flight flight, SubgraphResponse response)
    {
        if (_merged.Bytes + response.Length > _options.MaxSubgraphBytes)
        {
            response.Dispose();
            FailAll(flight, ExecutionErrorCodes.LimitExceeded, "The request needs more data from services than is allowed.");
            return;
        }

        var source = _merged.Keep(response, flight.Subgraph);
        if (response.Outcome != SubgraphOutcome.Answered)
        {
            var (code, message) = FlightFaults.Describe(flight.Subgraph, response.Outcome);
            FailAll(flight, code, message);
            return;
        }

        if (IsJson(response.MediaType) && Utf8.IsValid(response.Body) && TryReadBody(flight, response, source, out var reported))
        {
            Conclude(flight, response, reported);
        }
        else
        {
            FailAll(flight, ExecutionErrorCodes.InvalidResponse, FlightFaults.Describe(flight.Subgraph, response));
        }
    }

    public void Dispose()
    {
        _objects.Dispose();
        _journal.Dispose();
    }

    private void FailAll(Flight flight, string code, string message)
    {
        foreach (var part in flight.Parts)
        {
            _errors.Fail(part, code, message);
        }
    }

    private bool TryReadBody(Flight flight, SubgraphResponse response, ushort source, out Range? reported)
    {
        try
        {
            reported = ReadBody(flight, response, source, _mayShare);
            if (reported is not null && _objects.HasShared)
            {
                // An error is about one place: objects that are equal are told apart after all.
                Undo(flight);
                reported = ReadBody(flight, response, source, mayShare: false);
            }

            return true;
        }
        catch (JsonException)
        {
            Undo(flight);
            reported = null;
            return false;
        }
    }

    // Returns where the errors stand that the subgraph reports, if any.
    private Range? ReadBody(Flight flight, SubgraphResponse response, ushort source, bool mayShare)
    {
        _journal.Begin();
        _objects.Begin(source, response.Buffer, mayShare);
        var cursor = new JsonCursor(response.Body, _options.MaxSubgraphDepth);
        var reported = default(Range?);
        var hasData = false;
        if (!cursor.IsAt('{'))
        {
            throw new JsonException();
        }

        cursor.Enter();
        for (var isFirst = true; cursor.Next(isFirst, '}'); isFirst = false)
        {
            var name = cursor.ReadName();
            if (name.SequenceEqual("data"u8))
            {
                DataReader.ThrowIfRepeated(hasData);
                hasData = true;
                _data.Read(ref cursor, flight);
            }
            else if (name.SequenceEqual("errors"u8))
            {
                DataReader.ThrowIfRepeated(reported is not null);
                reported = ReadErrors(ref cursor);
            }
            else
            {
                _ = cursor.ReadValue();
            }
        }

        cursor.End();
        return reported;
    }

    private static Range? ReadErrors(ref JsonCursor cursor)
    {
        var isArray = cursor.IsAt('[');
        var start = cursor.Position;
        var length = cursor.ReadValue().Length;
        return isArray && length > 2 ? start..(start + length) : null;
    }

    private void Conclude(Flight flight, SubgraphResponse response, Range? reported)
    {
        if (reported is null && response.Status is < 200 or > 299 && response.MediaType!.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            Undo(flight);
        }

        _journal.Settle();
        foreach (var part in flight.Parts)
        {
            ReportFaults(part);
            Spread(part);
        }

        if (reported is { } range)
        {
            _subgraphErrors.Read(flight, response.Body[range], _options.MaxSubgraphDepth);
        }

        foreach (var part in flight.Parts)
        {
            if (!part.IsRead && reported is null)
            {
                _errors.Fail(part, ExecutionErrorCodes.InvalidResponse, FlightFaults.Describe(flight.Subgraph, response));
            }
            else if (!part.IsRead)
            {
                _errors.Explain(part);
            }

            if (response.Shortfall is var (code, message))
            {
                _errors.Fail(part, code, message);
            }
        }
    }

    private void ReportFaults(FlightPart part)
    {
        var subgraph = part.Run.Fetch.Subgraph;
        if (part.Fault != ReadFault.None)
        {
            _errors.Fail(part, FlightFaults.Code(part.Fault), FlightFaults.Describe(subgraph, part.Fault));
            return;
        }

        foreach (var (index, fault) in part.Faulty)
        {
            _errors.FailEntity(part, index, FlightFaults.Code(fault), FlightFaults.Describe(subgraph, fault));
        }
    }

    // Only once the whole response is known to be sound, so that this never has to be undone.
    private void Spread(FlightPart part)
    {
        for (var i = 0; part.IsComplete && i < part.Count; i++)
        {
            if (part.IsSound(i))
            {
                Spread(part, i);
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
            if (part.Run.Fetch.KeepsPlacesApart)
            {
                KeepApart(part, index, first.Block, target.Block);
            }
            else
            {
                _spread.Copy(part.Run.Fetch.Shape, first.Block, target.Block);
            }

            next = target.Next;
        }
    }

    private void KeepApart(FlightPart part, int index, int from, int to)
    {
        if (!_spread.TryCopyApart(part.Run.Fetch.Shape, from, to))
        {
            _errors.FailEntity(part, index, ExecutionErrorCodes.LimitExceeded, FlightFaults.Describe(part.Run.Fetch.Subgraph, ReadFault.TooManyCells));
        }
    }

    private void Undo(Flight flight)
    {
        _journal.UndoAll();
        foreach (var part in flight.Parts)
        {
            part.Reset();
        }
    }

    private static bool IsJson(string? mediaType) =>
        string.Equals(mediaType, "application/json", StringComparison.OrdinalIgnoreCase)
        || string.Equals(mediaType, "application/graphql-response+json", StringComparison.OrdinalIgnoreCase);
}
