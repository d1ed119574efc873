namespace DataExchange.Federation.Execution.Ports;

/// <summary>The distinct entities of one guarded fetch. Valid until <see cref="IGuard.DecideAsync"/> has ended.</summary>
public sealed class GuardBatch
{
    private readonly IGuardedEntities _entities;
    private readonly bool[] _allowed;

    internal GuardBatch(int guard, string subgraph, IGuardedEntities entities)
    {
        Guard = guard;
        Subgraph = subgraph;
        _entities = entities;
        _allowed = new bool[entities.Count];
    }

    /// <summary>The guard's id, as the operation's fields carry it.</summary>
    public int Guard { get; }

    /// <summary>The name of the subgraph that would be asked.</summary>
    public string Subgraph { get; }

    /// <summary>How many distinct entities there are.</summary>
    public int Count => _allowed.Length;

    /// <summary>
    /// What is known of an entity, as JSON: <c>__typename</c>, its key, and everything that the guard reads, by the names of the supergraph. Null stands
    /// for what the registry answered with null. For root fields, which belong to no entity, <c>{}</c>.
    /// </summary>
    public ReadOnlySpan<byte> Record(int index) => _entities.Record(index);

    /// <summary>Lets an entity pass.</summary>
    public void Allow(int index) => _allowed[index] = true;

    internal void Deny(int index) => _allowed[index] = false;

    internal bool IsAllowed(int index) => _allowed[index];
}
