using System.Numerics;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>What a request brought for those who wait for it, in memory of its own. Immutable.</summary>
internal sealed class SharedValues
{
    private readonly Dictionary<CacheAddress, byte[]> _kinds = [];
    private readonly Dictionary<OriginKey, byte[]> _values = [];
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
    /// <returns>Whether it was there, or it is known why not: what was asked of other types only is not there, nor is anything where a port threw.</returns>
    public bool GiveTo(FlightView view, Wait wait)
    {
        var (question, row, group) = (wait.Question, wait.Row, wait.Group);
        var key = new OriginKey(question.Addresses[row], question.Ids[group]);
        var kind = _kinds.GetValueOrDefault(key.Address);
        if (kind is not null)
        {
            question.TakeKind(row, kind);
        }

        var isThere = kind is not null && (QuestionView.IsNull(kind) || !question.Fetch.Groups[group].IsOn(kind));
        if (_values.TryGetValue(key, out var value))
        {
            question.Take(row, group, value);
            isThere = true;
        }

        return AddErrors(view, wait, key) || isThere || Fail(view);
    }

    private bool AddErrors(FlightView view, Wait wait, OriginKey key)
    {
        var hasError = false;
        foreach (var error in _outcome.Errors)
        {
            if (IsAbout(error, key))
            {
                hasError = true;
                view.Errors.Add(error.Question is null ? error.Write(view, null, -1, -1) : error.Write(view, wait.Question, wait.Row, error.Group < 0 ? -1 : wait.Group));
            }
        }

        return hasError;
    }

    private bool Fail(FlightView view)
    {
        view.Shortfall ??= _outcome.Failure;
        return _outcome.Failure is not null;
    }

    private void Add(OriginAsk ask, int index, in OriginRow answer)
    {
        if (answer.State is OriginRowState.Missing or OriginRowState.Unsound)
        {
            return;
        }

        var row = ask.Rows[index];
        var body = _outcome.Response.Body;
        if (ask.Question.HasKind(row))
        {
            _kinds[ask.Question.Addresses[row]] = answer.State == OriginRowState.Null ? "null"u8.ToArray()
                : answer.Kind.IsEmpty ? ask.Question.RootOf(row).Kind!
                : answer.Kind.Of(body).ToArray();
        }

        for (var rest = answer.State == OriginRowState.Null ? 0 : ask.MaskOf(index); rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            if (!answer.Values[group].IsEmpty)
            {
                _values[new OriginKey(ask.Question.Addresses[row], ask.Question.Ids[group])] = answer.Values[group].Of(body).ToArray();
            }
        }
    }

    private static bool IsAbout(OriginError error, OriginKey key) =>
        error.Question is not { } question
        || (question.Addresses[error.Row] == key.Address && (error.Group < 0 || question.Ids[error.Group] == key.Group));
}
