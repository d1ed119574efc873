namespace DataExchange.Access.Stores;

/// <summary>
/// What was taken out of the cache of registry answers: all of a registry, of one type in it, of one entity, or of one person whichever registry answered.
/// </summary>
/// <param name="Registry">The registry, by name; null for a person.</param>
/// <param name="Type">The type of the graph; null for all of the registry, and for a person.</param>
/// <param name="Entity">The key of the entity as a keyed hash, never in clear: it may name a person; null where no single entity was meant.</param>
/// <param name="Subject">The person as a keyed hash; null where none was meant.</param>
public sealed record RecordedPurge(string? Registry, string? Type, string? Entity, string? Subject)
{
    /// <summary>Under which key purges of persons are kept in the history; registries have names without it.</summary>
    public const string OfPersons = "*";

    /// <summary>The key in the history: the registry, or <see cref="OfPersons"/>.</summary>
    public string HistoryKey => Registry ?? OfPersons;
}
