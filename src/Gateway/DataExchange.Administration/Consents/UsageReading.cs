using System.Collections.Immutable;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;
using DataExchange.AccessLog.Reading;
using DataExchange.AccessLog.Records;

namespace DataExchange.Administration.Consents;

/// <summary>
/// Reads from an access record what a person is told of it. Cells of agreements whose use the person does not see are left out, and so are inspections and
/// what is not known; of a request that was about several people, nobody is told whose dossier caused it.
/// </summary>
/// <param name="subject">The person's name in access records.</param>
/// <param name="state">The agreements and the catalogue.</param>
internal sealed class UsageReading(string subject, AccessSnapshot state)
{
    /// <summary>The entry, or null where the record is not about the person, or nothing of it is told.</summary>
    public UsageEntry? Read(StoredRecord stored)
    {
        if (RecordDecoding.Decode(stored.Body) is not { } record
            || !record.Subjects.Contains(subject, StringComparer.Ordinal)
            || !IsToldOf(record.Purpose)
            || Fields(record) is not { IsEmpty: false } fields)
        {
            return null;
        }

        var isAlone = record.Subjects.All(s => string.Equals(s, subject, StringComparison.Ordinal));
        return new UsageEntry(stored.RecordId, record.Time, record.Agency, record.Client, record.Purpose, isAlone ? record.CaseId : null, fields);
    }

    /// <summary>An inspection that its subject can read of has failed; a purpose that is not known may be one.</summary>
    private bool IsToldOf(string? purpose) => purpose is not null && state.FindPurpose(purpose) is { Category: not PurposeCategory.Inspection };

    private ImmutableArray<string> Fields(AccessRecord record)
    {
        var names = record.Agreements.ToHashSet(StringComparer.Ordinal);
        var agreements = state.Agreements.Where(a => names.Contains(a.Reference.ToString())).ToList();
        if (agreements.Count != names.Count)
        {
            return [];
        }

        var hidden = agreements.Where(a => !a.ShownToSubject).SelectMany(a => a.Expansion.Select(e => e.Coordinate)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. record.Decisions
                .Where(d => !d.Outcome.StartsWith("DENY", StringComparison.Ordinal))
                .Select(d => d.Coordinate).Distinct(StringComparer.Ordinal)
                .Where(c => !hidden.Contains(c) && IsPersonal(c)).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Cells of records, not the questions by which they are found.</summary>
    private bool IsPersonal(string coordinate)
        => state.Catalogue.TryGet(coordinate, out var entry) && entry.Class >= DataClass.Personal && entry.TypeName is not ("Query" or "Mutation" or "Subscription");
}
