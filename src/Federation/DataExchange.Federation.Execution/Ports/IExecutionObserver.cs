namespace DataExchange.Federation.Execution.Ports;

/// <summary>Is shown the values of observed fields while the answer is made. Called from one thread at a time per request.</summary>
public interface IExecutionObserver
{
    /// <summary>
    /// Is shown one leaf value, also one that null propagation removes from the answer later. Nulls and missing values are not shown. A value of an
    /// object that stands in several places of the answer may be shown once for all of them.
    /// </summary>
    /// <param name="tag">The field's observation tag.</param>
    /// <param name="value">The JSON as the subgraph wrote it, before any transform; valid during the call only.</param>
    void Observe(int tag, ReadOnlySpan<byte> value);
}
