namespace DataExchange.Gateway.Configuration;

/// <summary>Section <c>Access</c>.</summary>
public sealed class AccessOptions
{
    /// <summary>Whether cells are decided. Default <see cref="AccessEnforcement.Enforced"/>.</summary>
    public AccessEnforcement Enforcement { get; set; }

    /// <summary>Whether cells are decided.</summary>
    public bool IsEnforced => Enforcement == AccessEnforcement.Enforced;
}
