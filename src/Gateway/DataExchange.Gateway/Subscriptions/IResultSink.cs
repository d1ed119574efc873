using DataExchange.Gateway.Requests;

namespace DataExchange.Gateway.Subscriptions;

/// <summary>Where the results of one operation go, over whatever transport. Each call ends when the transport has taken what it was given.</summary>
internal interface IResultSink
{
    /// <summary>Sends a result.</summary>
    /// <param name="response">The JSON of the response; valid during the call.</param>
    /// <param name="cancellationToken">Ends the operation.</param>
    ValueTask NextAsync(ReadOnlyMemory<byte> response, CancellationToken cancellationToken);

    /// <summary>Says why there is nothing, or nothing further. Nothing is sent after it.</summary>
    /// <param name="refusal">The reason.</param>
    /// <param name="response">The reason as the JSON of a response; valid during the call.</param>
    /// <param name="cancellationToken">Ends the operation.</param>
    ValueTask RefuseAsync(Refusal refusal, ReadOnlyMemory<byte> response, CancellationToken cancellationToken);

    /// <summary>Says that there is nothing further. Nothing is sent after it.</summary>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}
