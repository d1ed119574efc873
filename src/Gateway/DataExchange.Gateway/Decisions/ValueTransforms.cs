using DataExchange.Access.Agreements;

namespace DataExchange.Gateway.Decisions;

/// <summary>The index of each transform in the list that an execution is given; what is not here cannot be applied, and is denied.</summary>
internal static class ValueTransforms
{
    /// <summary>The index for <paramref name="transform"/> on a field of this kind, or null where it cannot be applied.</summary>
    public static int? IndexOf(Transform transform, bool isLeaf) => transform switch
    {
        Transform.MaskLast4 when isLeaf => 0,
        Transform.YearOnly when isLeaf => 1,
        Transform.Exists when isLeaf => 2,
        _ => null,
    };
}
