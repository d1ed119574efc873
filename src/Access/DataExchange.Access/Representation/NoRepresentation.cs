namespace DataExchange.Access.Representation;

/// <summary>Knows nobody: where no registry can be asked, only a front desk can state who somebody is and speaks for.</summary>
public sealed class NoRepresentation : IRepresentation
{
    /// <inheritdoc/>
    public Task<PersonFacts?> FindAsync(string personalId, CancellationToken cancellationToken) => Task.FromResult<PersonFacts?>(null);
}
