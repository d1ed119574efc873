using DataExchange.Access.Decisions;

namespace DataExchange.Administration.WhatIf;

/// <summary>A field that would be decided otherwise than now.</summary>
internal sealed record DecisionChange(string Coordinate, string Before, string After, string? Clause)
{
    /// <summary>The change from one decision to another.</summary>
    public static DecisionChange Of(string coordinate, Decision before, Decision after) =>
        new(coordinate, before.Outcome, after.Outcome, after.Basis is { } basis ? $"{basis.Agreement} article {basis.Article}" : null);
}
