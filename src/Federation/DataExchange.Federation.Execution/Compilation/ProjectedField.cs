using DataExchange.Federation.Operations;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>A field of the answer for one concrete type.</summary>
internal sealed class ProjectedField
{
    /// <summary>The field in the operation; where several were merged, the first.</summary>
    public required NormalizedField Source { get; init; }

    /// <summary>The key as a JSON member with a leading comma.</summary>
    public required byte[] Member { get; init; }

    /// <summary>The key as the first JSON member of its object.</summary>
    public required byte[] FirstMember { get; init; }

    /// <summary>How the value is made.</summary>
    public required ProjectedKind Kind { get; init; }

    /// <summary>The cell in the object's block, or -1 where no fetch supplies one.</summary>
    public required int Slot { get; init; }

    /// <summary>How many list wrappers the type has.</summary>
    public required int ListDepth { get; init; }

    /// <summary>Bit n: whether the type is non-null inside n list wrappers.</summary>
    public required uint NonNull { get; init; }

    /// <summary>Which JSON a leaf allows.</summary>
    public LeafKind Leaf { get; init; }

    /// <summary>The values of an enum.</summary>
    public Utf8Names? EnumValues { get; init; }

    /// <summary>The selections below, or null for a leaf.</summary>
    public ProjectedSelection? Child { get; init; }

    /// <summary>The index of the transform, or -1.</summary>
    public int Transform { get; init; } = -1;

    /// <summary>The tags under which values are shown to the observer, or null.</summary>
    public int[]? Observations { get; init; }

    /// <summary>Whether the value is read and shown to the observer, but is not part of the answer.</summary>
    public bool IsHidden { get; init; }

    public string Key => Source.ResponseKey;

    /// <summary>Whether values are copied as they are, or not at all: nobody changes them, nobody looks at them, and no list is around them.</summary>
    public required bool IsPlain { get; init; }

    public bool IsNonNull(int level) => (NonNull >> level & 1) != 0;
}
