using System.Collections.Immutable;

namespace DataExchange.Gateway.Documents;

/// <summary>The trusted documents, or everything that forbids to use them.</summary>
/// <param name="Manifest">The documents, or null.</param>
/// <param name="Problems">One sentence each; empty when there is a manifest.</param>
internal sealed record ManifestResult(TrustedManifest? Manifest, ImmutableArray<string> Problems);
