namespace DataExchange.Gateway.Configuration;

/// <summary>Section <c>Access</c>.</summary>
public sealed class AccessOptions
{
    /// <summary>Whether cells are decided. Default <see cref="AccessEnforcement.Enforced"/>.</summary>
    public AccessEnforcement Enforcement { get; set; }

    /// <summary>Whether what was revoked can still be answered. Default <see cref="RevocationOrder.Fenced"/>.</summary>
    public RevocationOrder Revocation { get; set; }

    /// <summary>
    /// Most milliseconds that a request waits for the confirmation that the access state is current; then it is refused with <c>POLICY_STALE</c>.
    /// 50 to 60,000; default 2,000.
    /// </summary>
    public int ConfirmMs { get; set; } = 2_000;

    /// <summary>Whether cells are decided.</summary>
    public bool IsEnforced => Enforcement == AccessEnforcement.Enforced;
}
