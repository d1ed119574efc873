namespace DataExchange.Access.Decisions;

/// <summary>The coordinate must neither be asked of a registry for the caller nor leave.</summary>
public sealed record Deny : Decision
{
    internal Deny(string id, DecisionBasis? basis, DenyReason reason) : base(id, basis) => Reason = reason;

    /// <summary>Why.</summary>
    public DenyReason Reason { get; }

    /// <summary>The reason as callers see it, such as <c>FIELD_NOT_GRANTED</c>.</summary>
    public string ReasonCode => WireName.Of(Reason);

    /// <inheritdoc />
    public override bool IsAllowed => false;

    /// <inheritdoc />
    public override string Outcome => OutcomeText.Denied(Reason);
}
