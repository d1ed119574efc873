using System.Collections.Frozen;
using DataExchange.Gateway.Configuration;

namespace DataExchange.Gateway.Documents;

/// <summary>Decides who may send trusted documents only.</summary>
/// <param name="options">What is configured.</param>
/// <param name="isDevelopment">Whether this is the environment Development, in which nobody is in production unless the configuration says so.</param>
internal sealed class TrustedDocumentPolicy(TrustedDocumentOptions options, bool isDevelopment)
{
    private readonly bool _restrictsNobody =
        options.Manifest is null || options.RequiredFor == TrustedDocumentRequirement.Nobody || (options.NotProduction is null && isDevelopment);

    private readonly FrozenSet<string> _notProduction = (options.NotProduction ?? []).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Describes a caller.</summary>
    /// <param name="client">The client's identifier, or null where callers are not identified: nothing is decided then, and nobody restricted.</param>
    /// <param name="agency">The code of its agency, or null where it is not known.</param>
    public DocumentCaller Caller(string? client, string? agency) => client is null
        ? new DocumentCaller(string.Empty, string.Empty, IsRestricted: false)
        : new DocumentCaller(client, agency ?? string.Empty, IsRestricted: !_restrictsNobody && !_notProduction.Contains(client) && !(agency is not null && _notProduction.Contains(agency)));
}
