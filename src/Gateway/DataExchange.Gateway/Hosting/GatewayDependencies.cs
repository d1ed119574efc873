using DataExchange.Access.Stores;
using DataExchange.Access.Subjects;
using DataExchange.AccessLog.Appending;
using DataExchange.AccessLog.Subjects;
using DataExchange.Gateway.Identity;

namespace DataExchange.Gateway.Hosting;

/// <summary>What the gateway is given by whoever composes the program: its stores and, in Development, its token issuer.</summary>
public sealed record GatewayDependencies
{
    /// <summary>Where agreements are kept; null only where nothing is decided.</summary>
    public IAccessStore? AccessStore { get; init; }

    /// <summary>Tells of changes there; null where nobody does.</summary>
    public IAccessSignals? AccessSignals { get; init; }

    /// <summary>Where people's consents are kept; without it there are none, and what needs one is denied.</summary>
    public IConsentStore? ConsentStore { get; init; }

    /// <summary>Where the use of agreements is counted; without it, what an agreement bounds is not answered.</summary>
    public IAgreementUsage? AgreementUsage { get; init; }

    /// <summary>Names persons in consents and counts; needed with <see cref="ConsentStore"/> and <see cref="AgreementUsage"/>.</summary>
    public SubjectHash? SubjectHash { get; init; }

    /// <summary>Where requests are recorded; null only where nothing is decided.</summary>
    public IAccessLog? AccessLog { get; init; }

    /// <summary>Turns persons into keyed hashes for the record; null only where nothing is decided.</summary>
    public SubjectPseudonymiser? Pseudonymiser { get; init; }

    /// <summary>
    /// What the gateway derives its own keys from, at least 32 bytes, the same on all gateways of a system; null for <c>Gateway:PseudonymKey</c>. Without either,
    /// values cannot be hashed for consumers.
    /// </summary>
    public byte[]? Secret { get; init; }

    /// <summary>The token issuer of a development system, or null.</summary>
    public DevelopmentIssuer? DevelopmentIssuer { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
