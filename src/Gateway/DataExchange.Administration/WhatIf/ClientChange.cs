using System.Collections.Immutable;
using DataExchange.Access.Decisions;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;

namespace DataExchange.Administration.WhatIf;

/// <summary>What would change for a client and a purpose.</summary>
internal sealed record ClientChange(Client Client, Purpose Purpose, bool WithCase)
{
    public ImmutableArray<DecisionChange> NewlyAllowed { get; private init; } = [];

    public ImmutableArray<DecisionChange> NewlyGuarded { get; private init; } = [];

    public ImmutableArray<DecisionChange> NewlyTransformed { get; private init; } = [];

    public ImmutableArray<DecisionChange> NewlyDenied { get; private init; } = [];

    /// <summary>Whether nothing would.</summary>
    public bool IsEmpty => NewlyAllowed.IsEmpty && NewlyGuarded.IsEmpty && NewlyTransformed.IsEmpty && NewlyDenied.IsEmpty;

    /// <summary>The same with what differs between two profiles of one catalogue.</summary>
    public ClientChange Between(AccessProfile before, AccessProfile after)
    {
        var changed = before.Decisions
            .Zip(after.Decisions, (b, a) => (b.Coordinate, Before: b.Output, After: a.Output))
            .Where(d => d.Before.IsAllowed || d.After.IsAllowed)
            .Where(d => !string.Equals(d.Before.Outcome, d.After.Outcome, StringComparison.Ordinal))
            .ToLookup(d => d.After.GetType(), d => DecisionChange.Of(d.Coordinate, d.Before, d.After));
        return this with
        {
            NewlyAllowed = [.. changed[typeof(Allow)]],
            NewlyGuarded = [.. changed[typeof(AllowGuarded)]],
            NewlyTransformed = [.. changed[typeof(AllowTransformed)]],
            NewlyDenied = [.. changed[typeof(Deny)]],
        };
    }
}
