using System.Collections.Immutable;
using DataExchange.Access.Decisions;
using DataExchange.AccessLog.Records;
using DataExchange.Federation.Execution.Ports;
using DataExchange.Federation.Operations;
using DataExchange.Gateway.Cursors;

namespace DataExchange.Gateway.Decisions;

/// <summary>An operation in which every cell is decided: what is denied is withheld, what is transformed says how. Immutable.</summary>
/// <param name="Operation">The operation to plan and to project.</param>
/// <param name="Denied">What was cut, in the order of the operation.</param>
/// <param name="Coordinates">Every coordinate asked for, once, in ordinal order.</param>
internal sealed record DecidedOperation(NormalizedOperation Operation, ImmutableArray<DeniedCell> Denied, ImmutableArray<DecidedCoordinate> Coordinates)
{
    /// <summary>The cursors that it takes and gives; null where there are none.</summary>
    public OperationCursors? Cursors { get; init; }

    /// <summary>The transforms that its fields refer to by index.</summary>
    public IReadOnlyList<ILeafTransform> Transforms { get; init; } = [];

    /// <summary>The bounds of the agreements that it is answered under.</summary>
    public ImmutableArray<LimitedAgreement> Limited { get; init; } = [];

    /// <summary>What is decided entity by entity while the operation runs, by the numbers that its fields carry.</summary>
    public ImmutableArray<DecidedGuard> Guards { get; init; } = [];

    /// <summary>The coordinates that are decided so, once each, in ordinal order.</summary>
    public ImmutableArray<GuardedCell> Guarded { get; init; } = [];

    /// <summary>What the record of every request keeps of it: <see cref="Coordinates"/>, written once.</summary>
    public RecordedDecisions Recorded { get; } = [.. Coordinates.Select(c => new RecordedDecision(c.Coordinate, c.Outcome, c.DecisionId))];

    /// <summary>How many selections were cut, by reason.</summary>
    public ImmutableDictionary<string, int> DeniedCounts { get; } =
        Denied.GroupBy(d => d.Reason, StringComparer.Ordinal).ToImmutableDictionary(r => r.Key, r => r.Count(), StringComparer.Ordinal);
}
