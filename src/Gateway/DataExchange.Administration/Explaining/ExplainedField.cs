using System.Diagnostics;
using DataExchange.Access.Decisions;
using DataExchange.Gateway.Explanations;

namespace DataExchange.Administration.Explaining;

/// <summary>A field that a request touches, as the schema's <c>ExplainedCoordinate</c> has it.</summary>
internal sealed record ExplainedField(string Coordinate, ExplainedEffect Effect, string Outcome, string? Agreement, string? Article, string DecisionId, string? ToObtain)
{
    /// <summary>Tells a decision.</summary>
    public static ExplainedField Of(ExplainedCoordinate coordinate, Advice advice)
    {
        var decision = coordinate.Decision;
        return new ExplainedField(
            coordinate.Coordinate,
            EffectOf(decision),
            decision.Outcome,
            decision.Basis?.Agreement.ToString(),
            decision.Basis?.Article,
            decision.Id,
            decision is Deny deny ? advice.Of(coordinate.Coordinate, deny.ReasonCode, deny.Basis) : null);
    }

    private static ExplainedEffect EffectOf(Decision decision) => decision switch
    {
        Allow => ExplainedEffect.Allowed,
        AllowTransformed => ExplainedEffect.Transformed,
        AllowGuarded => ExplainedEffect.Guarded,
        Deny => ExplainedEffect.Denied,
        _ => throw new UnreachableException("A decision is one of four."),
    };
}
