namespace DataExchange.Gateway.Documents;

/// <summary>
/// Where the documents are kept that clients registered by their hash. It may forget any of them at any time: the client then sends the text again. A
/// store that is out of reach finds nothing and keeps nothing. Thread-safe.
/// </summary>
internal interface IPersistedQueryStore
{
    /// <summary>The text that a client registered, as UTF-8; null where it is not known.</summary>
    /// <param name="client">The client: what another has registered is not found.</param>
    /// <param name="hash">The SHA-256 hash of the text, in lower-case hexadecimal digits.</param>
    /// <param name="cancellationToken">Fires when the client goes away.</param>
    ValueTask<byte[]?> FindAsync(string client, string hash, CancellationToken cancellationToken);

    /// <summary>Keeps a text whose hash was verified.</summary>
    /// <param name="client">The client.</param>
    /// <param name="hash">The SHA-256 hash of the text, in lower-case hexadecimal digits.</param>
    /// <param name="text">The text, as UTF-8; not changed by anybody from here on.</param>
    /// <param name="cancellationToken">Fires when the client goes away.</param>
    ValueTask KeepAsync(string client, string hash, byte[] text, CancellationToken cancellationToken);
}
