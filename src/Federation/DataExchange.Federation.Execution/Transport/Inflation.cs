using System.IO.Compression;

namespace DataExchange.Federation.Execution.Transport;

/// <summary>Opens compressed bodies; the reader behind it counts what comes out.</summary>
internal static class Inflation
{
    /// <summary>The inflated stream, or null for an encoding that is not known or more than one of them.</summary>
    public static Stream? TryOpen(Stream compressed, ICollection<string> encodings) => encodings.Count != 1
        ? null
        : encodings.First().ToUpperInvariant() switch
        {
            "GZIP" or "X-GZIP" => new GZipStream(compressed, CompressionMode.Decompress),
            "BR" => new BrotliStream(compressed, CompressionMode.Decompress),
            "DEFLATE" => new ZLibStream(compressed, CompressionMode.Decompress),
            "IDENTITY" => compressed,
            _ => null,
        };
}
