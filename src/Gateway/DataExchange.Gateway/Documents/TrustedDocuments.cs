using System.Collections.Immutable;
using DataExchange.Gateway.Understanding;

namespace DataExchange.Gateway.Documents;

/// <summary>The trusted documents under one schema: each is understood once, when it is asked for first, and stays. Thread-safe.</summary>
internal sealed class TrustedDocuments(TrustedManifest manifest, DocumentPreparation preparation)
{
    private readonly PreparedDocument?[] _prepared = new PreparedDocument?[manifest.Texts.Length];

    public TrustedManifest Manifest { get; } = manifest;

    /// <summary>What the document of this name or hash means; null where there is none for the caller.</summary>
    public PreparedDocument? Find(string identifier, DocumentCaller caller)
    {
        if (Manifest.Find(identifier, caller) is not { } document)
        {
            return null;
        }

        return Understand(document.Text);
    }

    /// <summary>What the document of this hash means, whoever may ask for it; null where there is none.</summary>
    public PreparedDocument? Find(string hash) => Manifest.ByHash.TryGetValue(hash, out var document) ? Understand(document.Text) : null;

    /// <summary>The documents that were asked for, by the hashes of their texts.</summary>
    public IEnumerable<(string Hash, PreparedDocument Document)> Asked() =>
        Manifest.Texts.Where(t => Volatile.Read(ref _prepared[t.Index]) is not null).Select(t => (t.Hash, _prepared[t.Index]!));

    /// <summary>
    /// Holds every document to limits and schema. One that fails does not stop the others: whoever asks for it is told what is wrong.
    /// </summary>
    /// <returns>One sentence for each document that cannot be run, at most <paramref name="most"/>, and how many there are.</returns>
    public (ImmutableArray<string> Warnings, int Count) Check(int most, CancellationToken cancellationToken)
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        var count = 0;
        foreach (var document in Manifest.ById.Values.OrderBy(d => d.Id, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (preparation.Prepare(document.Text.Utf8).Refusal is { } refusal && ++count <= most)
            {
                warnings.Add($"The trusted document `{document.Id}` cannot be run: {refusal.Errors[0].Message}");
            }
        }

        return (warnings.ToImmutable(), count);
    }

    // Two that ask at once may both prepare it; either result is as good, and one stays.
    private PreparedDocument Understand(TrustedText text)
    {
        ref var prepared = ref _prepared[text.Index];
        return Volatile.Read(ref prepared) ?? Interlocked.CompareExchange(ref prepared, preparation.Prepare(text.Utf8), null) ?? prepared;
    }
}
