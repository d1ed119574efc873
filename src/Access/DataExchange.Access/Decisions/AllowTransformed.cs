using DataExchange.Access.Agreements;

namespace DataExchange.Access.Decisions;

/// <summary>The value may leave after <see cref="Transform"/>, never <see cref="Agreements.Transform.None"/>.</summary>
public sealed record AllowTransformed : Decision
{
    internal AllowTransformed(string id, DecisionBasis? basis, Transform transform) : base(id, basis) => Transform = transform;

    /// <summary>What must happen to the value before it leaves.</summary>
    public Transform Transform { get; }

    /// <inheritdoc />
    public override bool IsAllowed => true;

    /// <inheritdoc />
    public override string Outcome => OutcomeText.Transformed(Transform);
}
