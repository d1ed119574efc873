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

        // Two that ask at once may both prepare it; either result is as good, and one stays.
        ref var prepared = ref _prepared[document.Text.Index];
        return Volatile.Read(ref prepared) ?? Interlocked.CompareExchange(ref prepared, preparation.Prepare(document.Text.Utf8), null) ?? prepared;
    }

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
}
