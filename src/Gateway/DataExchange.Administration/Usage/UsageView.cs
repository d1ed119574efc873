using System.Collections.Frozen;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Snapshots;
using DataExchange.AccessLog.Records;
using DataExchange.Administration.Identity;

namespace DataExchange.Administration.Usage;

/// <summary>What an agency sees of a record: of its own clients everything, of others what concerns its own fields and agreements.</summary>
internal sealed class UsageView
{
    private readonly string _agency;
    private readonly UsageSide _side;
    private readonly FieldCatalogue _catalogue;
    private readonly FrozenSet<string> _agreements;

    public UsageView(Actor actor, UsageSide side, AccessSnapshot state)
    {
        (_agency, _side, _catalogue) = (actor.AgencyCode, side, state.Catalogue);
        _agreements = state.Agreements
            .Where(a => string.Equals(a.ProviderAgency, _agency, StringComparison.Ordinal))
            .Select(a => a.Reference.ToString())
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The record as the agency sees it, or null where it concerns others only.</summary>
    public AccessRecord? Of(AccessRecord record) => _side == UsageSide.Consumer
        ? string.Equals(record.Agency, _agency, StringComparison.Ordinal) ? record : null
        : OfProvider(record);

    private AccessRecord? OfProvider(AccessRecord record)
    {
        var seen = record with
        {
            CaseId = null,
            OperationName = null,
            Agreements = [.. record.Agreements.Where(_agreements.Contains)],
            Decisions = [.. record.Decisions.Where(d => Owns(d.Coordinate))],
            Reads = [.. record.Reads.Where(r => Owns(r.Coordinate))],
        };
        return seen.Decisions.Count == 0 ? null : seen;
    }

    private bool Owns(string coordinate) => _catalogue.TryGet(coordinate, out var entry) && entry.Owners.Contains(_agency, StringComparer.Ordinal);
}
