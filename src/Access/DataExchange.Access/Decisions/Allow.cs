namespace DataExchange.Access.Decisions;

/// <summary>The value may leave as it is.</summary>
public sealed record Allow : Decision
{
    internal Allow(string id, DecisionBasis? basis) : base(id, basis)
    {
    }

    /// <inheritdoc />
    public override bool IsAllowed => true;

    /// <inheritdoc />
    public override string Outcome => OutcomeText.Allow;
}
