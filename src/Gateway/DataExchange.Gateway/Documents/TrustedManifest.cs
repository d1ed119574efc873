using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Gateway.Requests;

namespace DataExchange.Gateway.Documents;

/// <summary>The trusted documents of all manifests together. Immutable.</summary>
/// <param name="ById">The documents, by each of their names.</param>
/// <param name="ByHash">The documents, by the hash of their text; for all that any name of the text is for.</param>
/// <param name="Texts">Each text once.</param>
internal sealed record TrustedManifest(
    FrozenDictionary<string, TrustedDocument> ById, FrozenDictionary<string, TrustedDocument> ByHash, ImmutableArray<TrustedText> Texts)
{
    /// <summary>No documents.</summary>
    public static TrustedManifest Empty { get; } = new(FrozenDictionary<string, TrustedDocument>.Empty, FrozenDictionary<string, TrustedDocument>.Empty, []);

    /// <summary>The document of this name, or whose text has this hash; null where there is none for the caller.</summary>
    public TrustedDocument? Find(string identifier, DocumentCaller caller)
    {
        if (ById.TryGetValue(identifier, out var named))
        {
            return named.IsFor(caller) ? named : null;
        }

        return DocumentIdentifier.HashClaimedBy(identifier) is { } hash && ByHash.TryGetValue(hash, out var document) && document.IsFor(caller) ? document : null;
    }
}
