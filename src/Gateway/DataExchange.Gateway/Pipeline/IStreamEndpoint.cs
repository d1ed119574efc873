using DataExchange.Gateway.Exchanges;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Pipeline;

/// <summary>Answers over HTTP with a stream of results.</summary>
internal interface IStreamEndpoint
{
    /// <summary>Streams an answer that is recorded: a single result, a refusal, or all events of a subscription; ends when the stream has ended.</summary>
    Task StreamAsync(HttpContext http, Exchange exchange, RecordedAnswer opening);
}
