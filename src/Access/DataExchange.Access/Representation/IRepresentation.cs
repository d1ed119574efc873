namespace DataExchange.Access.Representation;

/// <summary>Asks the population registry who may speak for a person. Thread-safe.</summary>
public interface IRepresentation
{
    /// <summary>What is on record of the person; null where the person is not known or the registry cannot be asked now.</summary>
    /// <param name="personalId">The person concerned.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    Task<PersonFacts?> FindAsync(string personalId, CancellationToken cancellationToken);
}
