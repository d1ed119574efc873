using DataExchange.Federation.Execution.Compilation;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>What a request asks of some rows of a question: the same fields of each.</summary>
/// <param name="question">The question.</param>
/// <param name="mask">The fields, as bits.</param>
internal sealed class OriginAsk(QuestionView question, ulong mask)
{
    public QuestionView Question { get; } = question;

    public CachedFetch Fetch => Question.Fetch;

    public bool IsRoot => Question.Entities is null;

    /// <summary>The fields, as bits.</summary>
    public ulong Mask { get; set; } = mask;

    /// <summary>The rows of the question, in the order in which they are asked for.</summary>
    public List<int> Rows { get; } = [];

    /// <summary>The key of the answer; empty for root fields.</summary>
    public byte[] Name { get; set; } = [];

    /// <summary>The fields that a row was asked for.</summary>
    public ulong MaskOf(int index) => Mask & Question.WantedOf(Rows[index]);

    /// <summary>What is sent for each row, within the keys of the request.</summary>
    public List<Slice> Keys { get; } = [];
}
