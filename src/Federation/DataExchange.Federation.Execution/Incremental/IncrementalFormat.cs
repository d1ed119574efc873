namespace DataExchange.Federation.Execution.Incremental;

/// <summary>How the later parts of an answer are written.</summary>
public enum IncrementalFormat
{
    /// <summary>
    /// Parts are announced under <c>pending</c>, delivered under <c>incremental</c> and ended under <c>completed</c>, by id: the incremental-delivery
    /// proposal as it stands, <c>incrementalSpec=v0.2</c>. See <see href="https://github.com/graphql/graphql-spec/pull/1110"/>.
    /// </summary>
    Current,

    /// <summary>Parts are delivered under <c>incremental</c>, by label and path: the proposal of August 2022, <c>deferSpec=20220824</c>.</summary>
    August2022,
}
