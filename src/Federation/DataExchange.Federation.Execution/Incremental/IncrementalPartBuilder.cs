using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Incremental;

/// <summary>Gathers what is delivered together.</summary>
internal sealed class IncrementalPartBuilder
{
    private readonly List<(DeferredOutcome Outcome, bool IsDelivered)> _outcomes = [];
    private readonly SortedSet<string> _codes = new(StringComparer.Ordinal);
    private int _errors;

    /// <summary>The JSON of all pieces, one after the other.</summary>
    public PooledBuffer Output { get; } = new();

    public void Add(DeferredOutcome outcome, bool isDelivered) => _outcomes.Add((outcome, isDelivered));

    /// <summary>Counts errors that are told.</summary>
    public void Count(ErrorSink sink)
    {
        _errors += sink.Count;
        _codes.UnionWith(sink.Codes);
    }

    public IncrementalPart Build(IReadOnlyList<DeferredInstance> announced, bool hasNext) => new(Output, announced, _outcomes, hasNext)
    {
        ErrorCount = _errors,
        ErrorCodes = _codes,
    };
}
