namespace DataExchange.Federation.Execution.Compilation;

/// <summary>How a field of the answer is made.</summary>
internal enum ProjectedKind : byte
{
    /// <summary>From a leaf of the merged result.</summary>
    Leaf,

    /// <summary>From objects of the merged result.</summary>
    Composite,

    /// <summary>The name of the object's type.</summary>
    TypeName,

    /// <summary><c>__schema</c> or <c>__type</c>.</summary>
    Meta,

    /// <summary>Always null.</summary>
    Withheld,
}
