using DataExchange.Gateway.Exchanges;

namespace DataExchange.Gateway.Pipeline;

/// <summary>An answer that may leave.</summary>
/// <param name="Answer">What to send; dispose of it once it is sent.</param>
/// <param name="HasReceipt">Whether a durable record stands behind it, under the name of the request.</param>
internal readonly record struct RecordedAnswer(Answer Answer, bool HasReceipt) : IDisposable
{
    public void Dispose() => Answer.Dispose();
}
