namespace DataExchange.Federation.Execution.Compilation;

/// <summary>Which JSON a leaf type allows.</summary>
internal enum LeafKind : byte
{
    /// <summary>A custom scalar: any JSON.</summary>
    Any,

    /// <summary>A 32-bit integer.</summary>
    Int,

    /// <summary>A number.</summary>
    Float,

    /// <summary>A string.</summary>
    String,

    /// <summary>A Boolean.</summary>
    Boolean,

    /// <summary>A string, or an integer that is answered as a string.</summary>
    Id,

    /// <summary>A string that is one of the values known to clients.</summary>
    Enum,
}
