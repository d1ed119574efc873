using DataExchange.Federation.Execution.Ports;

namespace DataExchange.Gateway.Transforms;

/// <summary>The transforms that an execution is given; their places are those of <see cref="Decisions.ValueTransforms"/>.</summary>
internal static class TransformList
{
    public static IReadOnlyList<ILeafTransform> All { get; } = [new MaskLast4(), new YearOnly(), new Exists()];
}
