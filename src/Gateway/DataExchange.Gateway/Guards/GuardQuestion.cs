using System.Collections.Immutable;
using DataExchange.Federation.Execution.Ports;
using DataExchange.Gateway.Decisions;

namespace DataExchange.Gateway.Guards;

/// <summary>The entities of one guarded fetch, read.</summary>
internal sealed class GuardQuestion
{
    public GuardQuestion(GuardBatch batch, DecidedGuard guard, IReadOnlyDictionary<string, string> subjectFields)
    {
        (Batch, Guard) = (batch, guard);
        var entities = ImmutableArray.CreateBuilder<GuardedEntity>(batch.Count);
        for (var i = 0; i < batch.Count; i++)
        {
            entities.Add(GuardedEntity.Read(guard, batch.Record(i), subjectFields));
        }

        Entities = entities.MoveToImmutable();
    }

    public GuardBatch Batch { get; }

    public DecidedGuard Guard { get; }

    public ImmutableArray<GuardedEntity> Entities { get; }

    /// <summary>Whom the entities are about.</summary>
    public IEnumerable<string> People => Entities.Select(e => e.PersonalId).OfType<string>();
}
