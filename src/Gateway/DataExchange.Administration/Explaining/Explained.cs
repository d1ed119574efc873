using System.Collections.Immutable;
using DataExchange.Access.Snapshots;
using DataExchange.Administration.Changes;
using DataExchange.Gateway.Explanations;

namespace DataExchange.Administration.Explaining;

/// <summary>What would become of a request, as the schema's <c>Explanation</c> has it.</summary>
internal sealed record Explained(string? Purpose, ImmutableArray<Problem> Refusals, ImmutableArray<ExplainedField> Coordinates, ImmutableArray<ExplainedCut> Denied)
{
    /// <summary>Adds to an explanation what to request to obtain the rest.</summary>
    public static Explained Of(OperationExplanation explanation, AccessSnapshot state)
    {
        var advice = new Advice(state, explanation.Context);
        return new Explained(
            explanation.Context?.Purpose?.Code,
            [.. explanation.Refusals.Select(r => Problem.At(explanation.RefusalCode!, r))],
            [.. explanation.Coordinates.Select(c => ExplainedField.Of(c, advice))],
            [.. explanation.Denied.Select(d => new ExplainedCut(d.Coordinate, d.Path, d.Reason, d.Input, advice.Of(d.Input ?? d.Coordinate, d.Reason, null)))]);
    }
}
