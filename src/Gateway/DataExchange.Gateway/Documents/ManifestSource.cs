using System.Collections.Immutable;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Requests;

namespace DataExchange.Gateway.Documents;

/// <summary>
/// The manifests on disk, looked at again and again: what changed is read whole and checked before it counts, and what is broken keeps the last good.
/// Used by one look at a time.
/// </summary>
/// <param name="path">A file, or a folder of <c>*.json</c> files; null for no manifests.</param>
/// <param name="limits">Bounds bytes and documents.</param>
internal sealed class ManifestSource(string? path, LimitOptions limits)
{
    /// <summary>The hash of what was looked at last, good or not; null where it could not be read.</summary>
    private string? _seen;

    /// <summary>The last good documents; null before there were any.</summary>
    public TrustedManifest? Current { get; private set; } = path is null ? TrustedManifest.Empty : null;

    /// <summary>What is wrong with the manifests as they lie there now; empty where nothing is.</summary>
    public ImmutableArray<string> Problems { get; private set; } = [];

    /// <summary>Looks at the manifests; whether <see cref="Current"/> is another than before.</summary>
    public async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return false;
        }

        var files = await TryReadAsync(path, cancellationToken).ConfigureAwait(false);
        if (files is null)
        {
            _seen = null;
            return false;
        }

        var seen = string.Join('\n', files.Select(f => $"{f.Name} {DocumentIdentifier.HashOf(f.Content)}"));
        if (seen == _seen)
        {
            return false;
        }

        _seen = seen;
        var result = ManifestReader.Read(files, limits.ManifestDocuments);
        Problems = result.Problems;
        Current = result.Manifest ?? Current;
        return result.Manifest is not null;
    }

    private async Task<List<ManifestFile>?> TryReadAsync(string source, CancellationToken cancellationToken)
    {
        try
        {
            var paths = Directory.Exists(source) ? Directory.EnumerateFiles(source, "*.json").Order(StringComparer.Ordinal).ToList() : [source];
            if (paths.Sum(p => new FileInfo(p).Length) > limits.ManifestBytes)
            {
                Problems = [$"The manifests `{source}` have more than {limits.ManifestBytes} bytes: raise `Limits:ManifestBytes`."];
                return null;
            }

            var files = new List<ManifestFile>(paths.Count);
            foreach (var file in paths)
            {
                files.Add(new ManifestFile(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false)));
            }

            return files;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Problems = [$"The manifest `{source}` cannot be read: check `Gateway:TrustedDocuments:Manifest`."];
            return null;
        }
    }
}
