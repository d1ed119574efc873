namespace DataExchange.Access.Representation;

/// <summary>Who speaks, for whom.</summary>
/// <param name="Subject">The personal identifier of the person concerned.</param>
/// <param name="Person">The personal identifier of who speaks; the same for themselves.</param>
/// <param name="Stated">What an official states; null where the person acts alone.</param>
public sealed record Speaker(string Subject, string Person, Statement? Stated)
{
    /// <summary>Whether they speak for themselves.</summary>
    public bool IsSelf => string.Equals(Subject, Person, StringComparison.Ordinal);
}
