namespace DataExchange.Gateway.Documents;

/// <summary>A manifest as it lies on disk.</summary>
/// <param name="Name">The file's name, without its folder.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record ManifestFile(string Name, byte[] Content);
