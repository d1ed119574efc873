using System.Collections.Immutable;

namespace DataExchange.Gateway.Decisions;

/// <summary>A selection that was cut, as <c>extensions.dataExchange.denied</c> lists it.</summary>
/// <param name="Coordinate">The concrete coordinate, such as <c>Citizen.religion</c>.</param>
/// <param name="Path">The response keys down to the selection, without list positions.</param>
/// <param name="Reason">The typed reason, such as <c>FIELD_NOT_GRANTED</c>.</param>
/// <param name="DecisionId">Names the decision in the record and in explanations.</param>
internal sealed record DeniedCell(string Coordinate, ImmutableArray<string> Path, string Reason, string DecisionId)
{
    /// <summary>For <c>ARGUMENT_NOT_GRANTED</c> the coordinate that the argument would have revealed; otherwise null.</summary>
    public string? Input { get; init; }
}
