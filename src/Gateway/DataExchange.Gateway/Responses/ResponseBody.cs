using System.Buffers;
using DataExchange.Gateway.Exchanges;

namespace DataExchange.Gateway.Responses;

/// <summary>Makes the body of a response in one piece.</summary>
internal static class ResponseBody
{
    /// <summary>The JSON of a result or a refusal; valid until the answer is disposed of.</summary>
    public static ReadOnlyMemory<byte> Of(Exchange exchange, Answer answer, bool givesReceipt)
    {
        var extensions = new ExchangeExtensions(exchange, givesReceipt);
        if (answer.Refusal is not { } refusal)
        {
            return answer.Result!.Complete(exchange.Introspection?.Errors, extensions.IsEmpty ? null : extensions.Write);
        }

        var output = new ArrayBufferWriter<byte>();
        RefusalWriter.Write(output, refusal, extensions);
        return output.WrittenMemory;
    }
}
