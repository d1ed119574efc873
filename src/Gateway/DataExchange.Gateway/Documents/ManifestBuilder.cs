using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using DataExchange.Gateway.Requests;

namespace DataExchange.Gateway.Documents;

/// <summary>Collects the entries of manifests, and everything that is wrong with them.</summary>
/// <param name="maxDocuments">Most names.</param>
internal sealed class ManifestBuilder(int maxDocuments)
{
    private const int MaxProblems = 20;

    private readonly Dictionary<string, TrustedDocument> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TrustedDocument> _byHash = new(StringComparer.Ordinal);
    private readonly List<TrustedText> _texts = [];
    private readonly ImmutableArray<string>.Builder _problems = ImmutableArray.CreateBuilder<string>();

    /// <summary>Adds one entry.</summary>
    /// <param name="file">The manifest's name, for problems.</param>
    /// <param name="id">The document's name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="clients">Whom it is for; null for everybody.</param>
    public void Add(string file, string id, string text, FrozenSet<string>? clients)
    {
        if (Problem(id, text) is { } problem)
        {
            Report(file, problem);
            return;
        }

        var utf8 = Encoding.UTF8.GetBytes(text);
        var hash = DocumentIdentifier.HashOf(utf8);
        if (DocumentIdentifier.HashClaimedBy(id) is { } claimed && claimed != hash)
        {
            Report(file, $"The identifier `{id}` claims to be the SHA-256 hash of its text, and is not; expected `{hash}`.");
            return;
        }

        if (_byId.TryGetValue(id, out var known) && known.Text.Hash != hash)
        {
            Report(file, $"The identifier `{id}` stands for two texts.");
            return;
        }

        var shared = _byHash.GetValueOrDefault(hash);
        var document = new TrustedDocument(id, shared?.Text ?? NewText(hash, utf8), clients);
        _byHash[hash] = shared is null ? document : shared with { Clients = Union(shared.Clients, clients) };
        _byId[id] = known is null ? document : known with { Clients = Union(known.Clients, clients) };
    }

    /// <summary>Notes what is wrong with a manifest; the first few of many.</summary>
    public void Report(string file, string problem)
    {
        if (_problems.Count < MaxProblems)
        {
            _problems.Add($"{file}: {problem}");
        }
    }

    /// <summary>The manifest; null where anything is wrong.</summary>
    public ManifestResult Build() => _problems.Count > 0
        ? new ManifestResult(null, _problems.ToImmutable())
        : new ManifestResult(new TrustedManifest(_byId.ToFrozenDictionary(StringComparer.Ordinal), _byHash.ToFrozenDictionary(StringComparer.Ordinal), [.. _texts]), []);

    private string? Problem(string id, string text)
    {
        if (!DocumentIdentifier.IsWellFormed(id))
        {
            return $"An identifier must have 1 to {DocumentIdentifier.MaxLength} characters, and 64 lower-case hexadecimal digits after `{DocumentIdentifier.HashPrefix}`.";
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return $"The document `{id}` has no text.";
        }

        return _byId.Count >= maxDocuments && !_byId.ContainsKey(id) ? $"There are more than {maxDocuments} documents: raise `Limits:ManifestDocuments`." : null;
    }

    private TrustedText NewText(string hash, byte[] utf8)
    {
        var text = new TrustedText(_texts.Count, hash, utf8);
        _texts.Add(text);
        return text;
    }

    private static FrozenSet<string>? Union(FrozenSet<string>? one, FrozenSet<string>? other) =>
        one is null || other is null ? null : one.Union(other).ToFrozenSet(StringComparer.Ordinal);
}
