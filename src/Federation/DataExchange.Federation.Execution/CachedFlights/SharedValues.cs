using System.Numerics;
using DataExchange.Federation.Execution.Flights;
using DataExchange.Federation.Execution.Merging;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>What a request brought for those who wait for it, in memory of its own. Immutable.</summary>
internal sealed class SharedValues
{
    private readonly Dictionary<OriginKey, (byte[] Kind, byte[] Value)> _values = [];
    private readonly OriginOutcome _outcome;

    public SharedValues(OriginOutcome outcome)
    {
        _outcome = outcome;
        for (var i = 0; outcome.Content is not null && i < outcome.Asks.Count; i++)
        {
            for (var row = 0; row < outcome.Content.Rows[i].Length; row++)
            {
                Add(outcome.Asks[i], row, outcome.Content.Rows[i][row]);
            }
        }
    }

    /// <summary>Gives who waited what it waited for, and the errors about it.</summary>
    public void GiveTo(FlightView view, Wait wait)
    {
        var (question, row, group) = (wait.Question, wait.Row, wait.Group);
        var key = new OriginKey(question.Addresses[row], question.Ids[group]);
        if (_values.TryGetValue(key, out var known))
        {
            question.Take(row, group, known.Value);
            if (known.Kind.Length > 0)
            {
                question.TakeKind(row, known.Kind);
            }
        }

        var hasError = false;
        foreach (var error in _outcome.Errors)
        {
            if (IsAbout(error, key))
            {
                hasError = true;
                view.Errors.Add(error.Question is null ? error.Write(view, null, -1, -1) : error.Write(view, question, row, error.Group < 0 ? -1 : group));
            }
        }

        if (known.Value is null && !hasError)
        {
            view.Shortfall ??= _outcome.Failure ?? (ExecutionErrorCodes.InvalidResponse, FlightFaults.Describe(view.Flight.Subgraph, ReadFault.WrongKey));
        }
    }

    private void Add(OriginAsk ask, int index, in OriginRow answer)
    {
        if (answer.State is OriginRowState.Missing or OriginRowState.Unsound)
        {
            return;
        }

        var row = ask.Rows[index];
        var body = _outcome.Response.Body;
        var kind = !ask.Question.HasKind(row) ? []
            : answer.State == OriginRowState.Null ? "null"u8.ToArray()
            : answer.Kind.IsEmpty ? ask.Question.RootOf(row).Kind!
            : answer.Kind.Of(body).ToArray();
        for (var rest = ask.MaskOf(index); rest != 0; rest &= rest - 1)
        {
            // A field that the kind does not have is known too: its value is nothing.
            var group = BitOperations.TrailingZeroCount(rest);
            var value = answer.State == OriginRowState.Null ? [] : answer.Values[group].Of(body).ToArray();
            _values[new OriginKey(ask.Question.Addresses[row], ask.Question.Ids[group])] = (kind, value);
        }
    }

    private static bool IsAbout(OriginError error, OriginKey key) =>
        error.Question is not { } question
        || (question.Addresses[error.Row] == key.Address && (error.Group < 0 || question.Ids[error.Group] == key.Group));
}
