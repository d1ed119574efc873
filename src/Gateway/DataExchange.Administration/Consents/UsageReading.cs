using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;
using DataExchange.AccessLog.Reading;

namespace DataExchange.Administration.Consents;

/// <summary>
/// Reads from an access record what a person is told of it. Cells of agreements whose use the person does not see are left out, and so are inspections and
/// what is not known; of a request that was about several people, nobody is told whose dossier caused it.
/// </summary>
/// <param name="subject">The person's name in access records.</param>
/// <param name="state">The agreements and the catalogue.</param>
internal sealed class UsageReading(string subject, AccessSnapshot state)
{
    private readonly byte[] _subject = Encoding.ASCII.GetBytes($"\"{subject}\"");

    /// <summary>The entry, or null where the record is not about the person, or nothing of it is told.</summary>
    public UsageEntry? Read(StoredRecord record)
    {
        // Most records are of others: they are passed over without being read.
        if (record.Body.Span.IndexOf(_subject) < 0)
        {
            return null;
        }

        using var body = JsonDocument.Parse(record.Body);
        var json = body.RootElement;
        var subjects = Texts(json, "subjects").Distinct(StringComparer.Ordinal).ToList();
        if (!subjects.Contains(subject) || !IsToldOf(Text(json, "purpose")) || Fields(json) is not { IsEmpty: false } fields)
        {
            return null;
        }

        var at = DateTimeOffset.Parse(Text(json, "time")!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return new UsageEntry(record.RecordId, at, Text(json, "agency"), Text(json, "client"), Text(json, "purpose"), subjects.Count == 1 ? Text(json, "case") : null, fields);
    }

    /// <summary>An inspection that its subject can read of has failed; a purpose that is not known may be one.</summary>
    private bool IsToldOf(string? purpose) => purpose is not null && state.FindPurpose(purpose) is { Category: not PurposeCategory.Inspection };

    private ImmutableArray<string> Fields(JsonElement json)
    {
        var names = Texts(json, "agreements").ToHashSet(StringComparer.Ordinal);
        var agreements = state.Agreements.Where(a => names.Contains(a.Reference.ToString())).ToList();
        if (agreements.Count != names.Count)
        {
            return [];
        }

        var hidden = agreements.Where(a => !a.ShownToSubject).SelectMany(a => a.Expansion.Select(e => e.Coordinate)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. json.GetProperty("decisions").EnumerateArray()
                .Where(d => d[1].GetString()?.StartsWith("DENY", StringComparison.Ordinal) is false)
                .Select(d => d[0].GetString()!).Distinct(StringComparer.Ordinal)
                .Where(c => !hidden.Contains(c) && IsPersonal(c)).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Cells of records, not the questions by which they are found.</summary>
    private bool IsPersonal(string coordinate)
        => state.Catalogue.TryGet(coordinate, out var entry) && entry.Class >= DataClass.Personal && entry.TypeName is not ("Query" or "Mutation" or "Subscription");

    private static IEnumerable<string> Texts(JsonElement json, string name) => json.GetProperty(name).EnumerateArray().Select(t => t.GetString() ?? "");

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
