using DataExchange.Access.Decisions;
using DataExchange.Gateway.Decisions;

namespace DataExchange.Gateway.Plans;

/// <summary>A plan in the cache, and what it would be made from again under another state.</summary>
/// <param name="plan">The plan.</param>
/// <param name="rights">For whom and for what it was made; null where nothing is decided.</param>
/// <param name="refused">The variables whose values were refused.</param>
/// <param name="deferredBy">The truth of the conditions that decide what is deferred; null for an answer in one piece.</param>
internal sealed class UsedPlan(DecidedPlan plan, ProfileKey? rights, RefusedInputs refused, IReadOnlyDictionary<string, object?>? deferredBy)
{
    private long _uses;

    public DecidedPlan Plan { get; } = plan;

    public ProfileKey? Rights { get; } = rights;

    public RefusedInputs Refused { get; } = refused;

    public IReadOnlyDictionary<string, object?>? DeferredBy { get; } = deferredBy;

    /// <summary>About how often it was used: counts of several threads at once may be lost, which costs no request a wait.</summary>
    public long Uses => Volatile.Read(ref _uses);

    public void Use() => Volatile.Write(ref _uses, _uses + 1);
}
