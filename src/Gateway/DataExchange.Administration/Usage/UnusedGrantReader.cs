using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.AccessLog.Records;
using DataExchange.Administration.Agreements;
using DataExchange.Administration.Log;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Usage;

/// <summary>Finds what is granted and was not used.</summary>
internal sealed class UnusedGrantReader(LogScan scan, LookRecorder looks)
{
    /// <summary>Of the agreements in force of the actor's agency, the clauses with fields that no record since a time says were allowed.</summary>
    public async ValueTask<UnusedGrants> ReadAsync(Operation operation, CancellationToken cancellationToken)
    {
        var since = operation.Required<DateTimeOffset>("since");
        await looks.RecordAsync(operation.Actor, "administration_unused");
        var agreements = operation.State.Agreements.Where(a => a.Status == AgreementStatus.Active && AgreementViews.Sees(operation.Actor, a)).ToList();
        var used = agreements.ToDictionary(a => a.Reference.ToString(), _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        var (examined, places) = await scan.ReadAsync(null, since, record => Note(record, since, used), cancellationToken);
        return new UnusedGrants([.. agreements.SelectMany(a => Unused(a, used[a.Reference.ToString()]))], examined, places.IsEmpty);
    }

    private static bool Note(AccessRecord record, DateTimeOffset since, Dictionary<string, HashSet<string>> used)
    {
        foreach (var agreement in record.Time >= since ? record.Agreements : [])
        {
            if (used.TryGetValue(agreement, out var coordinates))
            {
                coordinates.UnionWith(record.Decisions.Where(d => !d.Outcome.StartsWith("DENY", StringComparison.Ordinal)).Select(d => d.Coordinate));
            }
        }

        return true;
    }

    private static IEnumerable<UnusedGrant> Unused(Agreement agreement, HashSet<string> used) =>
        from clause in Clause.Of(agreement)
        where clause.Grant.Effect == GrantEffect.Allow
        let unused = clause.Coordinates.Where(c => !used.Contains(c)).ToImmutableArray()
        where !unused.IsEmpty
        select new UnusedGrant(agreement.Reference.ToString(), clause.Grant.Article, clause.Grant.Coordinate, unused, unused.Length == clause.Coordinates.Length);
}
