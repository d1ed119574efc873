using System.Diagnostics;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Subscriptions;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Fencing;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Pipeline;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Responses;
using DataExchange.Gateway.Snapshots;
using DataExchange.Gateway.Transport;

namespace DataExchange.Gateway.Subscriptions;

/// <summary>
/// One open subscription. Each event is an access of its own: decided, planned, executed and recorded under the state of its moment. A change of that
/// state decides anew at once, whether or not there is an event.
/// </summary>
internal sealed class SubscriptionRun(
    Exchange opening,
    TriggerRequest trigger,
    IResultSink sink,
    RecordedAnswers answers,
    OperationPipeline operations,
    StateHolder states,
    StateFence fence,
    LimitOptions limits,
    TimeProvider time,
    CancellationToken stop) : IAsyncDisposable
{
    /// <summary>Events of a stream that was given up because the registry is asked for something else now.</summary>
    private readonly Queue<SubgraphEvent> _left = new();
    private TriggerRequest _trigger = trigger;
    private ExecutablePlan _plan = opening.Ready!.Plan.Executable;
    private EventBuffer? _events;

    /// <summary>The connections that the stream is open on; they stay open as long as it does.</summary>
    private SubgraphLinks? _links;

    /// <summary>The state that the subscription was last decided under; null until it is looked at for the first time.</summary>
    private GatewayState? _decided;

    public async Task RunAsync()
    {
        // The opening holds the connections of its moment; from here on each event and the stream itself hold their own.
        opening.Dispose();
        while (await StepAsync().ConfigureAwait(false))
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_events is not null)
        {
            await _events.DisposeAsync().ConfigureAwait(false);
        }

        _links?.Leave();
    }

    /// <summary>Waits for what comes next, and does it; false at the end.</summary>
    private async ValueTask<bool> StepAsync()
    {
        var changed = states.Changed;
        if (states.Current is { } current && current != _decided)
        {
            return await RedecideAsync().ConfigureAwait(false);
        }

        if (_left.TryDequeue(out var next) || _events!.TryTake(out next))
        {
            return await TakeAsync(next).ConfigureAwait(false);
        }

        await Task.WhenAny(_events.WaitAsync(stop), changed).ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
        return true;
    }

    private async ValueTask<bool> TakeAsync(SubgraphEvent next)
    {
        if (next.End is not { } end)
        {
            return await DeliverAsync(next.Payload).ConfigureAwait(false);
        }

        if (end == StreamEnd.Completed)
        {
            await sink.CompleteAsync(stop).ConfigureAwait(false);
            return false;
        }

        return await RefuseAsync(opening, StreamEnds.Of(end, _trigger.Subgraph), givesReceipt: false).ConfigureAwait(false);
    }

    /// <summary>Answers an event, records the answer, and only then sends it.</summary>
    private async ValueTask<bool> DeliverAsync(ReadOnlyMemory<byte> payload)
    {
        using var exchange = NewExchange();
        using var recorded = await answers.AnswerAsync(exchange, (this, payload), static (e, s) => s.Item1.AnswerEventAsync(e, s.payload), stop).ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
        if (recorded.Answer.Refusal is { } refusal)
        {
            return await RefuseAsync(exchange, refusal, recorded.HasReceipt).ConfigureAwait(false);
        }

        await sink.NextAsync(ResponseBody.Of(exchange, recorded.Answer, recorded.HasReceipt), stop).ConfigureAwait(false);

        // Rights also begin and end with time, without a change of state: then the plan is another one.
        return exchange.Ready!.Plan.Executable == _plan || await RedecideAsync().ConfigureAwait(false);
    }

    private async ValueTask<Answer> AnswerEventAsync(Exchange exchange, ReadOnlyMemory<byte> payload)
    {
        var state = await fence.EnterAsync(exchange, stop).ConfigureAwait(false);
        return state.IsRefused ? state.Refusal! : await operations.AnswerEventAsync(exchange, state.Value!, payload, stop).ConfigureAwait(false);
    }

    /// <summary>Decides the subscription anew and asks the registry for what is granted now; false where nothing is.</summary>
    private async ValueTask<bool> RedecideAsync()
    {
        using var exchange = NewExchange();
        if (Enter(exchange) is not { } state)
        {
            return await RefuseAsync(exchange, Refusal.NotReady(), givesReceipt: false).ConfigureAwait(false);
        }

        var wanted = await operations.RedecideAsync(exchange, state, stop).ConfigureAwait(false);
        _decided = state;
        if (state.Links == _links && wanted.Value is { } same && same.AsksTheSameAs(_trigger))
        {
            _plan = exchange.Ready!.Plan.Executable;
            return true;
        }

        if (_events is null && !wanted.IsRefused && exchange.Ready!.Plan.Executable == _plan)
        {
            // What the opening was recorded for.
            await OpenAsync(state, _trigger).ConfigureAwait(false);
            return true;
        }

        using var recorded = await answers.AnswerAsync(
            exchange, wanted, static (_, w) => ValueTask.FromResult<Answer>(w.IsRefused ? w.Refusal! : new StreamOpening(w.Value!, null)), stop).ConfigureAwait(false);
        if (recorded.Answer.Refusal is { } refusal)
        {
            return await RefuseAsync(exchange, refusal, recorded.HasReceipt).ConfigureAwait(false);
        }

        _plan = exchange.Ready!.Plan.Executable;
        await OpenAsync(state, wanted.Value!).ConfigureAwait(false);
        return true;
    }

    // The old stream is ended first: from now on nothing is fetched that is not granted. Its last events are answered as far as is granted now.
    private async ValueTask OpenAsync(GatewayState state, TriggerRequest wanted)
    {
        _trigger = wanted;
        if (_events is { } old)
        {
            _events = null;
            await old.DisposeAsync().ConfigureAwait(false);
            _links!.Leave();
            _links = null;
            while (old.TryTake(out var last) && last.End is null)
            {
                _left.Enqueue(last);
            }
        }

        // INVARIANT: the exchange that brought the state here has entered the links, so that they are not closed yet.
        _links = state.Links.TryEnter() ? state.Links : throw new UnreachableException("Links that an exchange holds were closed.");
        var stream = await state.Events.OpenAsync(wanted, stop).ConfigureAwait(false);
        _events = new EventBuffer(stream, limits.SubscriptionEvents, TimeSpan.FromMilliseconds(limits.SubscriberMs), time);
    }

    private async ValueTask<bool> RefuseAsync(Exchange exchange, Refusal refusal, bool givesReceipt)
    {
        await sink.RefuseAsync(refusal, ResponseBody.Of(exchange, refusal, givesReceipt), stop).ConfigureAwait(false);
        return false;
    }

    /// <summary>The state of now, on behalf of an exchange; null where the gateway ends.</summary>
    private GatewayState? Enter(Exchange exchange)
    {
        var state = states.Enter();
        exchange.Links = state?.Links;
        return state;
    }

    private Exchange NewExchange() => new(RequestIds.Next(time.GetUtcNow()), time.GetUtcNow(), time.GetTimestamp())
    {
        MediaType = opening.MediaType,
        Caller = opening.Caller,
        Request = opening.Request,
        Terms = opening.Terms,
        OperationName = opening.OperationName,
    };
}
