using System.Collections.Immutable;

namespace DataExchange.Cli.Up;

/// <summary>The officials of the demonstration: both sides of an agreement, and whoever runs the platform.</summary>
internal static class DemonstrationOfficials
{
    private const string Portal = "VN:GOV:G22:cong-dich-vu";
    private const string Tax = "VN:GOV:G12.18:thue-dien-tu";

    public static ImmutableArray<DemonstrationOfficial> All { get; } =
    [
        new(Portal, "g22-admin", "dx.agency.admin"),
        new(Portal, "g22-approver", "dx.approver"),
        new(Tax, "tax-admin", "dx.agency.admin"),
        new(Tax, "tax-approver", "dx.approver"),
        new(Tax, "tax-auditor", "dx.auditor"),
        new(Portal, "operator", "dx.operator"),
    ];
}
