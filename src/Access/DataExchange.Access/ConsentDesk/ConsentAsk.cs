using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;
using DataExchange.Access.Parties;

namespace DataExchange.Access.ConsentDesk;

/// <summary>What a client wants a person to be asked. One purpose only; what several agreements grant becomes one consent for each, in one group.</summary>
public sealed record ConsentAsk
{
    /// <summary>The client that would read.</summary>
    public required ClientId Client { get; init; }

    /// <summary>The code of the purpose.</summary>
    public required string Purpose { get; init; }

    /// <summary>The coordinates that it would read, <c>Type.field</c>.</summary>
    public required ImmutableArray<string> Coordinates { get; init; }

    /// <summary>The keyed hash of the person.</summary>
    public required string Subject { get; init; }

    /// <summary>What of the identifier may be shown.</summary>
    public required string SubjectMask { get; init; }

    /// <summary>How often it would be used.</summary>
    public ConsentMode Mode { get; init; } = ConsentMode.Onetime;

    /// <summary>At most how often, for a periodic one.</summary>
    public ConsentFrequency Frequency { get; init; } = ConsentFrequency.Unlimited;

    /// <summary>At most how many times in all, or null.</summary>
    public int? MaxUses { get; init; }

    /// <summary>The days whose data would be read, or null for all.</summary>
    public Validity? DataPeriod { get; init; }

    /// <summary>Until when it could be used; null for as long as the agreement is valid.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>How long the person has to answer.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromDays(30);
}
