using System.Collections.Frozen;
using System.IO.Compression;

namespace DataExchange.Gateway.Explorer;

/// <summary>The files of the explorer, from the archive embedded at build time; none when it could not be restored. Immutable after loading.</summary>
internal sealed class ExplorerFiles
{
    private readonly FrozenDictionary<string, byte[]> _files;

    private ExplorerFiles(FrozenDictionary<string, byte[]> files) => _files = files;

    /// <summary>Whether the explorer was restored at build time.</summary>
    public bool IsPresent => _files.ContainsKey("index.html");

    public byte[]? Find(string path) => _files.GetValueOrDefault(path);

    public static ExplorerFiles Load()
    {
        using var archive = typeof(ExplorerFiles).Assembly.GetManifestResourceStream("explorer.zip");
        if (archive is null)
        {
            return new ExplorerFiles(FrozenDictionary<string, byte[]>.Empty);
        }

        using var zip = new ZipArchive(archive, ZipArchiveMode.Read);
        return new ExplorerFiles(zip.Entries.Where(e => e.Name.Length > 0).ToFrozenDictionary(e => e.FullName.Replace('\\', '/'), Read, StringComparer.Ordinal));
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
