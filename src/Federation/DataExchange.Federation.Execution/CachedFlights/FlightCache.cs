using System.Runtime.ExceptionServices;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Flights;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>
/// Answers flights from what subgraphs said before. What is known is looked up; what somebody is asking for already is waited for; the rest is asked for,
/// and kept. Rights do not appear here: a flight asks only for what its caller may read. Safe for concurrent use; one per executor.
/// </summary>
internal sealed class FlightCache
{
    private readonly IFieldCache _cache;
    private readonly ISubgraphClient _client;
    private readonly TimeProvider _time;
    private readonly ViewBuilder _views;
    private readonly OriginTable _table = new();
    private readonly OriginCalls _calls;
    private readonly MutationInvalidation _mutations;

    public FlightCache(IFieldCache cache, ISubgraphClient client, ExecutionOptions options, TimeProvider time)
    {
        var tags = new TagMemory(cache);
        (_cache, _client, _time) = (cache, client, time);
        _views = new ViewBuilder(cache);
        _calls = new OriginCalls(client, new FieldKeeping(cache, tags, options), options, time);
        _mutations = new MutationInvalidation(cache, tags, options);
    }

    /// <summary>Sends a flight as far as it has to be sent.</summary>
    public ValueTask<FlightAnswer> SendAsync(Flight flight, FlightTerms terms, CancellationToken cancellationToken)
    {
        if (flight.IsMutation)
        {
            return MutateAsync(flight, terms, cancellationToken);
        }

        if (!ViewBuilder.IsKept(flight))
        {
            return PassAsync(flight, terms, cancellationToken);
        }

        if (_views.Build(flight, terms.Variables) is not { } view)
        {
            return PassAsync(flight, terms, cancellationToken);
        }

        Look(view);
        return view.IsComplete ? ValueTask.FromResult(Answer(view, terms)) : CompleteAsync(view, terms, cancellationToken);
    }

    private async ValueTask<FlightAnswer> PassAsync(Flight flight, FlightTerms terms, CancellationToken cancellationToken)
    {
        using var body = RequestWriter.Write(flight, terms.Variables);
        return new FlightAnswer(await _client.SendAsync(terms.Request(flight, body.WrittenMemory), cancellationToken));
    }

    private async ValueTask<FlightAnswer> MutateAsync(Flight flight, FlightTerms terms, CancellationToken cancellationToken)
    {
        var answer = await PassAsync(flight, terms, cancellationToken);

        // What has changed has changed, whether the client is still there or not.
        await _mutations.InvalidateAsync(flight, answer.Response, CancellationToken.None);
        return answer;
    }

    private async ValueTask<FlightAnswer> CompleteAsync(FlightView view, FlightTerms terms, CancellationToken cancellationToken)
    {
        await ReadAsync(view, cancellationToken);
        if (view.IsComplete)
        {
            return Answer(view, terms);
        }

        try
        {
            return await AskAsync(view, terms, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new FlightAnswer(SubgraphResponse.Failed(SubgraphOutcome.Cancelled), false, view.Reads());
        }
    }

    private async ValueTask<FlightAnswer> AskAsync(FlightView view, FlightTerms terms, CancellationToken cancellationToken)
    {
        var division = Division.Of(view, _table, _cache.Moment, LookAgain);
        var own = division.IsEmpty ? null : _calls.Start(view, division, terms, _table, cancellationToken);
        CountHits(view, division);
        if (own is not null)
        {
            await own.Ended.WaitAsync(cancellationToken);
            ThrowIfFaulted(own);
            if (division.IsWhole)
            {
                return new FlightAnswer(own.Response, false, view.Reads());
            }

            own.GiveTo(view);
        }

        using var response = own?.Response;
        var isThere = true;
        foreach (var wait in division.Waits)
        {
            await wait.Call.Ended.WaitAsync(cancellationToken);
            isThere &= wait.Call.Share(view, wait) || IsKeptNow(wait);
        }

        if (!isThere)
        {
            // The one that was waited for asked for the field of other types than the object turned out to have, was answered with what does not fit, or met a
            // defect of ours: nobody's answer depends on what another request met.
            CountUnshared(division);
            return await PassAsync(view.Flight, terms, cancellationToken) with { Reads = view.Reads() };
        }

        Refresh(view, terms);
        return new FlightAnswer(AnswerWriter.Write(view), own is null, view.Reads());
    }

    private FlightAnswer Answer(FlightView view, FlightTerms terms)
    {
        CountHits(view, null);
        Refresh(view, terms);
        return new FlightAnswer(AnswerWriter.Write(view), true, view.Reads());
    }

    private void Look(FlightView view)
    {
        var now = Now;
        foreach (var question in view.Questions)
        {
            for (var row = 0; row < question.Rows; row++)
            {
                Look(question, row, now);
            }
        }
    }

    // Who was waited for may have found it kept meanwhile, and not asked for it. What was known before must be known still.
    private bool IsKeptNow(Wait wait)
    {
        var missing = wait.Question.Missing[wait.Row];
        LookAgain(wait.Question, wait.Row);
        return (wait.Question.Missing[wait.Row] & (~missing | 1UL << wait.Group)) == 0;
    }

    private void LookAgain(QuestionView question, int row) => Look(question, row, Now);

    private void Look(QuestionView question, int row, long now)
    {
        _cache.Find(question.Addresses[row], question.IdsOf(row), question.FoundOf(row));
        question.Judge(row, now);
    }

    private async ValueTask ReadAsync(FlightView view, CancellationToken cancellationToken)
    {
        var places = new List<(QuestionView Question, int Row)>();
        var items = new List<CacheItem>();
        foreach (var question in view.Questions)
        {
            for (var row = 0; row < question.Rows; row++)
            {
                if (question.Missing[row] != 0)
                {
                    var item = new CacheItem(question.Addresses[row], question.IdsOf(row));
                    question.FoundOf(row).CopyTo(item.Found);
                    items.Add(item);
                    places.Add((question, row));
                }
            }
        }

        await _cache.ReadAsync(items, cancellationToken);
        var now = Now;
        for (var i = 0; i < items.Count; i++)
        {
            items[i].Found.CopyTo(places[i].Question.FoundOf(places[i].Row));
            places[i].Question.Judge(places[i].Row, now);
        }
    }

    private static void ThrowIfFaulted(OriginCall own)
    {
        if (own.Fault is { } fault)
        {
            own.Response.Dispose();
            ExceptionDispatchInfo.Throw(fault);
        }
    }

    private static void CountUnshared(Division division)
    {
        foreach (var wait in division.Waits)
        {
            wait.Question.Counts.Unshare(wait.Group);
        }
    }

    private static void CountHits(FlightView view, Division? division)
    {
        foreach (var question in view.Questions)
        {
            for (var row = 0; row < question.Rows; row++)
            {
                CountHits(question, row);
            }
        }

        foreach (var wait in division?.Waits ?? [])
        {
            wait.Question.Counts.Share(wait.Group);
        }

        division?.CountMisses();
    }

    private static void CountHits(QuestionView question, int row)
    {
        var kind = question.KindOf(row);
        var known = question.WantedOf(row) & ~question.Missing[row];
        if (question.HasKind(row))
        {
            known = kind.IsEmpty || QuestionView.IsNull(kind) ? 0 : question.OnKind(kind, known);
        }

        for (; known != 0; known &= known - 1)
        {
            question.Counts.Hit(System.Numerics.BitOperations.TrailingZeroCount(known));
        }
    }

    // Only where all agreements that the answer rests on bound how old a value may be; nobody waits for it.
    private void Refresh(FlightView view, FlightTerms terms)
    {
        if (!view.NeedsRefresh)
        {
            return;
        }

        try
        {
            if (Division.OfRefresh(view, _table, _cache.Moment) is { IsEmpty: false } division)
            {
                _calls.Start(view, division, terms, _table, CancellationToken.None);
            }
        }
        catch (Exception)
        {
            // The boundary of the background: what is answered already does not fail because it cannot be asked for again. Whoever needs a younger value asks
            // itself, and is told.
        }
    }

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();
}
