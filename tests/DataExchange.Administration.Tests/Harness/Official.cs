namespace DataExchange.Administration.Tests.Harness;

/// <summary>A person at a client, with the scopes of the person's token.</summary>
/// <param name="Client">The client.</param>
/// <param name="Person">The person's identifier, or null for the client alone.</param>
/// <param name="Scope">The scopes, separated by spaces.</param>
internal sealed record Official(string Client, string? Person, string? Scope)
{
    private const string Tax = "VN:GOV:G12.18:thue-dien-tu";

    private const string Portal = "VN:GOV:G22:cong-dich-vu";

    public static Official Operator { get; } = new(Portal, "op-1", "dx.operator");

    public static Official TaxAdministrator { get; } = new(Tax, "tax-admin", "dx.agency.admin");

    public static Official TaxApprover { get; } = new(Tax, "tax-approver", "dx.approver");

    public static Official TaxAuditor { get; } = new(Tax, "tax-auditor", "dx.auditor");

    public static Official PortalAdministrator { get; } = new(Portal, "portal-admin", "dx.agency.admin");

    public static Official PortalApprover { get; } = new(Portal, "portal-approver", "dx.approver");

    /// <summary>A person without any role.</summary>
    public static Official Nobody { get; } = new(Tax, "tax-nobody", "write");

    /// <summary>A client alone, whose token carries every role's scope.</summary>
    public static Official ClientAlone { get; } = new(Tax, null, "dx.agency.admin dx.approver dx.auditor dx.operator");
}
