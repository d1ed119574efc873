using System.Numerics;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>What came of a request. Immutable.</summary>
/// <param name="Response">The response.</param>
/// <param name="Asks">What was asked.</param>
/// <param name="Content">What it says; null where it cannot be used.</param>
/// <param name="Errors">The errors that the subgraph reported.</param>
/// <param name="Failure">Why the subgraph said nothing; null where it said something, and where a port threw before it could.</param>
/// <param name="Fault">What a port threw, which is for the one who asked only; null for nothing.</param>
internal sealed record OriginOutcome(
    SubgraphResponse Response,
    List<OriginAsk> Asks,
    OriginContent? Content,
    IReadOnlyList<OriginError> Errors,
    (string Code, string Message)? Failure,
    Exception? Fault)
{
    /// <summary>What comes of a request when a port throws.</summary>
    public static OriginOutcome Faulted(List<OriginAsk> asks, Exception fault) => new(SubgraphResponse.Failed(SubgraphOutcome.Cancelled), asks, null, [], null, fault);

    /// <summary>What comes of a request that was not sent, because what it would have asked for had been kept meanwhile.</summary>
    public static OriginOutcome Unasked(List<OriginAsk> asks) => new(SubgraphResponse.Failed(SubgraphOutcome.Cancelled), asks, null, [], null, null);

    /// <summary>Gives the flight that sent the request what it brought. What is given lies in the response.</summary>
    public void GiveTo(FlightView view)
    {
        view.Shortfall ??= Failure;
        for (var i = 0; Content is not null && i < Asks.Count; i++)
        {
            for (var row = 0; row < Content.Rows[i].Length; row++)
            {
                Give(Asks[i], row, Content.Rows[i][row]);
            }
        }

        foreach (var error in Errors)
        {
            view.Errors.Add(error.Write(view));
        }
    }

    private void Give(OriginAsk ask, int index, in OriginRow answer)
    {
        var row = ask.Rows[index];
        switch (answer.State)
        {
            case OriginRowState.Null:
                ask.Question.TakeKind(row, "null"u8.ToArray());
                break;
            case OriginRowState.Unsound:
                ask.Question.TakeWhole(row, answer.Whole.Of(Response.Buffer));
                break;
            case OriginRowState.Sound:
                GiveValues(ask, index, answer);
                break;
        }
    }

    private void GiveValues(OriginAsk ask, int index, in OriginRow answer)
    {
        var row = ask.Rows[index];
        if (ask.Question.HasKind(row))
        {
            ask.Question.TakeKind(row, answer.Kind.IsEmpty ? ask.Question.RootOf(row).Kind : answer.Kind.Of(Response.Buffer));
        }

        for (var rest = ask.MaskOf(index); rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            if (!answer.Values[group].IsEmpty)
            {
                ask.Question.Take(row, group, answer.Values[group].Of(Response.Buffer));
            }
        }
    }
}
