namespace DataExchange.Access.Documents;

/// <summary>How large a document may be.</summary>
public static class DocumentLimits
{
    /// <summary>The most characters of a text.</summary>
    public const int Characters = 1024 * 1024;

    /// <summary>The most values and keys of a text.</summary>
    public const int Nodes = 100_000;

    /// <summary>How deep lists and mappings may be nested.</summary>
    public const int Depth = 8;

    /// <summary>After how many mistakes reading stops looking for more.</summary>
    public const int Problems = 100;
}
