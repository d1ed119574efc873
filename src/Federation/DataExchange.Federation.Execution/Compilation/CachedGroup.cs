using DataExchange.Federation.Plans;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>
/// One field of an entity or of an object that a root field finds, or a root field that is kept whole: with its arguments and all that is asked below it, it is
/// kept and found as one value.
/// </summary>
internal sealed class CachedGroup
{
    /// <summary>The field.</summary>
    public required FetchField Field { get; init; }

    /// <summary>The field as <c>Type.field</c>: the type that it is asked on.</summary>
    public required string Coordinate { get; init; }

    /// <summary>The key in the response, without quotes.</summary>
    public required byte[] Name { get; init; }

    /// <summary>The key in the response as a JSON member: quoted, with the colon.</summary>
    public required byte[] Member { get; init; }

    /// <summary>The field as it is asked for, without its alias and its own conditions: name, arguments, selections.</summary>
    public required byte[] Text { get; init; }

    /// <summary>The variables that it uses, as indexes into those of the plan.</summary>
    public required int[] Variables { get; init; }

    /// <summary>When it is asked for.</summary>
    public required ConditionMask Condition { get; init; }

    /// <summary>The concrete types that it is asked on, as JSON strings; null for all.</summary>
    public required byte[][]? Types { get; init; }

    /// <summary>How many seconds it may be kept; 0 for never.</summary>
    public required int MaxAge { get; init; }

    /// <summary>Up to which age in seconds it may serve when it is not fresh; 0 for never.</summary>
    public required int Stale { get; init; }

    /// <summary>Whether it is an object, so that null means that there is none.</summary>
    public required bool IsObject { get; init; }

    /// <summary>What it is tagged with.</summary>
    public required ValueTagging Tagging { get; init; }

    /// <summary>Whether it may be kept.</summary>
    public bool IsKept => MaxAge > 0;

    /// <summary>Whether it is asked for on objects of a type.</summary>
    /// <param name="typeName">The type as a JSON string.</param>
    public bool IsOn(ReadOnlySpan<byte> typeName)
    {
        if (Types is null)
        {
            return true;
        }

        foreach (var type in Types)
        {
            if (typeName.SequenceEqual(type))
            {
                return true;
            }
        }

        return false;
    }
}
