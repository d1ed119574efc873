using System.Buffers;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Incremental;

/// <summary>What is delivered together after the first part of an answer, in pooled memory: dispose of it once it is written.</summary>
public sealed class IncrementalPart : IDisposable
{
    private readonly PooledBuffer _output;
    private readonly IReadOnlyList<DeferredInstance> _announced;
    private readonly IReadOnlyList<(DeferredOutcome Outcome, bool IsDelivered)> _outcomes;

    internal IncrementalPart(
        PooledBuffer output, IReadOnlyList<DeferredInstance> announced, IReadOnlyList<(DeferredOutcome Outcome, bool IsDelivered)> outcomes, bool hasNext)
    {
        _output = output;
        _announced = announced;
        _outcomes = outcomes;
        HasNext = hasNext;
    }

    /// <summary>Whether another part comes after this one.</summary>
    public bool HasNext { get; }

    /// <summary>How many errors the part tells, those over the limit of listed errors included.</summary>
    public required int ErrorCount { get; init; }

    /// <summary>The distinct codes of its errors, in ordinal order.</summary>
    public required IReadOnlyCollection<string> ErrorCodes { get; init; }

    /// <summary>Writes the part as one JSON object.</summary>
    public void WriteTo(IBufferWriter<byte> output, IncrementalFormat format)
    {
        using var writer = new IncrementalWriter(output);
        if (format == IncrementalFormat.Current)
        {
            writer.WriteCurrent(_announced, _outcomes, _output.WrittenMemory, HasNext);
        }
        else
        {
            writer.WriteAugust2022(_outcomes, _output.WrittenMemory, HasNext);
        }
    }

    /// <summary>Writes, in the place of the part, that its fragments failed: nothing of it is told but the given error, and nothing comes after it.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="format">The format.</param>
    /// <param name="error">The JSON of the error.</param>
    public void WriteRefusal(IBufferWriter<byte> output, IncrementalFormat format, ReadOnlyMemory<byte> error)
    {
        IReadOnlyList<byte[]> errors = [error.ToArray()];
        var failed = _outcomes.Select(o => (new DeferredOutcome(o.Outcome.Instance, [], errors), false)).ToList();
        using var writer = new IncrementalWriter(output);
        if (format == IncrementalFormat.Current)
        {
            // What was to be announced never is; what was delivered in the same part had been announced before, or is failed without having been.
            writer.WriteCurrent(_announced.Where(a => _outcomes.Any(o => o.Outcome.Instance == a)).ToList(), failed, default, hasNext: false);
        }
        else
        {
            writer.WriteAugust2022(failed, default, hasNext: false);
        }
    }

    /// <summary>Returns the memory of the part to the pools.</summary>
    public void Dispose() => _output.Dispose();
}
