using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>What a gateway under test is started with.</summary>
internal sealed record GatewaySetup
{
    /// <summary>The text of the supergraph.</summary>
    public required string Supergraph { get; init; }

    /// <summary>Where its subgraphs answer.</summary>
    public required IReadOnlyDictionary<string, Uri> Subgraphs { get; init; }

    /// <summary>The access state, or null to run without enforcement and without stores.</summary>
    public AccessSnapshot? Access { get; init; }

    /// <summary>Tells the gateway of changes; null for nobody.</summary>
    public IAccessSignals? Signals { get; init; }

    /// <summary>Where the use of agreements is counted, or null.</summary>
    public IAgreementUsage? Usage { get; init; }

    /// <summary>Where consents are kept, or null for no consents.</summary>
    public IConsentStore? Consents { get; init; }

    /// <summary>Keeps what registries answered; null where nothing is kept.</summary>
    public IFieldCache? FieldCache { get; init; }

    /// <summary>Settings beyond these.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    public string Environment { get; init; } = "Development";

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
