namespace DataExchange.Federation.Execution.Compilation;

/// <summary>
/// A root field. One that finds an object is kept field by field of that object, so that whoever asks for other fields of it shares what is there; any other
/// is kept as one value.
/// </summary>
internal sealed class CachedRoot
{
    /// <summary>The key in the response, without quotes.</summary>
    public required byte[] Name { get; init; }

    /// <summary>The key in the response as a JSON member: quoted, with the colon.</summary>
    public required byte[] Member { get; init; }

    /// <summary>What is asked for: name and arguments; for one that is kept as one value the selections too.</summary>
    public required byte[] Text { get; init; }

    /// <summary>The variables in <see cref="Text"/>, as indexes into those of the plan.</summary>
    public required int[] Variables { get; init; }

    /// <summary>When it is asked for.</summary>
    public required ConditionMask Condition { get; init; }

    /// <summary>Its fields in the fetch, as bits; one for a root field that is kept as one value.</summary>
    public required ulong Groups { get; init; }

    /// <summary>Those of its fields that say which object it is: they are asked for whenever others are.</summary>
    public ulong KeyGroups { get; init; }

    /// <summary>For an object the name of its type as a JSON string, where the response need not say it; null for a root field that is kept as one value.</summary>
    public byte[]? Kind { get; init; }

    /// <summary>Whether the response says the object's type.</summary>
    public bool ShowsTypeName { get; init; }

    /// <summary>What the object itself is tagged with; its fields have tags of their own.</summary>
    public ValueTagging Tagging { get; init; } = ValueTagging.None;

    /// <summary>Whether it is kept as one value.</summary>
    public bool IsWhole => Kind is null;
}
