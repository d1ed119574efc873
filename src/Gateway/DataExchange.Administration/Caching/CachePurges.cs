using System.Diagnostics;
using DataExchange.Access.Stores;
using DataExchange.AccessLog.Subjects;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Schema;
using DataExchange.Gateway.Purging;

namespace DataExchange.Administration.Caching;

/// <summary>Purges the cache. What cannot be recorded is not done: the history has it first, with who and why, keys and persons as keyed hashes only.</summary>
internal sealed class CachePurges(ICacheAdministration cache, PurgeReader reader, ChangeSaver saver, SubjectPseudonymiser pseudonymiser)
{
    /// <summary>The coordinate in whose name access records hash persons.</summary>
    private const string SubjectField = "Citizen.personalId";

    /// <summary>Purges what the arguments name.</summary>
    public async ValueTask<Payload<Purged>> PurgeAsync(Operation operation, CancellationToken cancellationToken)
    {
        var (purge, problem) = reader.Read(operation);
        if (purge is null)
        {
            return new Payload<Purged>(null, [problem!]);
        }

        var recorded = Record(purge);
        var saved = await saver.SaveAsync(operation.Actor, operation.Reason, _ => new Attempted<RecordedPurge>(recorded, new AccessChange { Purge = recorded }), cancellationToken);
        if (saved.Item is null)
        {
            return new Payload<Purged>(null, saved.Problems);
        }

        var taken = await cache.PurgeAsync(purge);
        return new Payload<Purged>(new Purged(PurgeScopes.Of(recorded), recorded.Registry, recorded.Type, taken), []);
    }

    private RecordedPurge Record(CachePurge purge) => purge switch
    {
        CachePurge.All all => new RecordedPurge(all.Registry, null, null, null),
        CachePurge.Whole whole => new RecordedPurge(whole.Registry, whole.Type, null, null),
        CachePurge.Entity entity => new RecordedPurge(entity.Registry, entity.Type, HashOf(entity), null),
        CachePurge.Person person => new RecordedPurge(null, null, null, pseudonymiser.Subject(SubjectField, person.Subject)),
        _ => throw new UnreachableException("A purge is one of four."),
    };

    // Each value with its length before it, so that no two keys are one text.
    private string HashOf(CachePurge.Entity entity) => pseudonymiser.Subject($"{entity.Registry}/{entity.Type}", string.Concat(entity.Key.Select(v => $"{v.Length}:{v}")));
}
