using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>A request to a subgraph that others may wait for. Safe for concurrent use.</summary>
/// <param name="moment">The invalidations known before it: who knows more does not wait for it.</param>
internal sealed class OriginCall(CacheMoment moment)
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private OriginOutcome? _outcome;
    private SharedValues? _shared;
    private bool _isSealed;
    private bool _isJoined;

    public CacheMoment Moment { get; } = moment;

    /// <summary>Ends, never with an exception, when the response has been read.</summary>
    public Task Ended => _ended.Task;

    /// <summary>The response. INVARIANT: it has ended. Belongs to who sent it.</summary>
    public SubgraphResponse Response => _outcome!.Response;

    /// <summary>Whether it can still be waited for; then it brings the values of the joining request too.</summary>
    public bool TryJoin()
    {
        lock (_gate)
        {
            _isJoined |= !_isSealed;
            return !_isSealed;
        }
    }

    /// <summary>What a port threw, for who sent it; null for nothing. INVARIANT: it has ended.</summary>
    public Exception? Fault => _outcome!.Fault;

    /// <summary>Ends it: nobody joins any more, and those who did get what came of it.</summary>
    public void End(OriginOutcome outcome)
    {
        _outcome = outcome;
        _shared = Seal() ? new SharedValues(outcome) : null;
        _ended.SetResult();
    }

    /// <summary>Gives the flight that sent it what it brought. What is given lies in the response.</summary>
    public void GiveTo(FlightView view) => _outcome!.GiveTo(view);

    /// <summary>Gives who waited what it waited for.</summary>
    /// <returns>Whether it was there, or it is known why not.</returns>
    public bool Share(FlightView view, Wait wait) => _shared!.GiveTo(view, wait);

    private bool Seal()
    {
        lock (_gate)
        {
            _isSealed = true;
            return _isJoined;
        }
    }
}
