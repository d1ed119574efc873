namespace DataExchange.Gateway.Documents;

/// <summary>The text of a trusted document, once for all names it has.</summary>
/// <param name="Index">Its place among the texts of the manifests.</param>
/// <param name="Hash">Its SHA-256 hash, in lower-case hexadecimal digits.</param>
/// <param name="Utf8">The exact text.</param>
internal sealed record TrustedText(int Index, string Hash, byte[] Utf8);
