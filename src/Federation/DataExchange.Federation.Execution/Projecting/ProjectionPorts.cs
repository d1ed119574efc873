using System.Buffers;
using DataExchange.Federation.Execution.Ports;
using DataExchange.Federation.Operations;

namespace DataExchange.Federation.Execution.Projecting;

/// <summary>What a projection calls.</summary>
internal readonly record struct ProjectionPorts(
    IReadOnlyList<ILeafTransform> Transforms,
    IExecutionObserver? Observer,
    Action<NormalizedField, IBufferWriter<byte>>? WriteMetaField);
