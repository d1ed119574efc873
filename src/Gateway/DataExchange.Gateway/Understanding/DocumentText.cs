namespace DataExchange.Gateway.Understanding;

/// <summary>The exact bytes of a document and what understands it, as a cache key: equal when every byte is and it is understood by the same.</summary>
internal readonly struct DocumentText : IEquatable<DocumentText>
{
    private readonly byte[] _bytes;
    private readonly DocumentPreparation _preparation;
    private readonly int _hash;

    public DocumentText(byte[] bytes, DocumentPreparation preparation)
    {
        _bytes = bytes;
        _preparation = preparation;
        var hash = new HashCode();
        hash.AddBytes(bytes);
        _hash = hash.ToHashCode();
    }

    public byte[] Bytes => _bytes;

    public bool Equals(DocumentText other) => _hash == other._hash && ReferenceEquals(_preparation, other._preparation) && _bytes.AsSpan().SequenceEqual(other._bytes);

    public override bool Equals(object? obj) => obj is DocumentText other && Equals(other);

    public override int GetHashCode() => _hash;
}
