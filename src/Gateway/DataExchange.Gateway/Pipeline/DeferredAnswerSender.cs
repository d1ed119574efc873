using System.Buffers;
using DataExchange.AccessLog.Records;
using DataExchange.Federation.Execution.Incremental;
using DataExchange.Federation.Execution.Running;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Records;
using DataExchange.Gateway.Responses;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Pipeline;

/// <summary>
/// Sends an answer in parts whose first part is recorded. Each further part is recorded before it is sent; the first that cannot be is refused and ends
/// the answer. That registries were asked for a part which nobody waits for any more is recorded all the same.
/// </summary>
/// <param name="http">The request.</param>
/// <param name="exchange">What is known of it.</param>
/// <param name="record">Records a part; whether that failed.</param>
internal sealed class DeferredAnswerSender(HttpContext http, Exchange exchange, Func<LaterPart, Task<bool>> record)
{
    private static ReadOnlySpan<byte> Unrecorded =>
        """{"message":"The part could not be recorded, and what is not recorded is not answered.","extensions":{"code":"ACCESS_LOG_UNAVAILABLE"}}"""u8;

    private int _number;

    public async Task SendAsync(IncrementalExecution execution, bool givesReceipt)
    {
        try
        {
            var format = exchange.Incremental!.Value;
            var sender = new MultipartSender(http, format);
            await sender.StartAsync().ConfigureAwait(false);
            await sender.SendAsync(WriteFirst, (execution, exchange, givesReceipt), isLast: !execution.HasNext).ConfigureAwait(false);
            for (var isRecorded = true; isRecorded && execution.HasNext;)
            {
                using var part = await execution.NextAsync().ConfigureAwait(false);
                var outcome = part.ErrorCount > 0 ? AccessOutcome.Partial : AccessOutcome.Served;
                isRecorded = !await record(new LaterPart(++_number, outcome, execution.TakeCalls(), part.ErrorCodes)).ConfigureAwait(false);
                await sender.SendAsync(isRecorded ? Write : Refuse, (part, format), isLast: !isRecorded || !part.HasNext).ConfigureAwait(false);
            }
        }
        finally
        {
            await execution.DisposeAsync().ConfigureAwait(false);
            if (execution.TakeCalls() is { Count: > 0 } unanswered)
            {
                _ = await record(new LaterPart(++_number, AccessOutcome.Failed, unanswered, [])).ConfigureAwait(false);
            }
        }
    }

    private static void WriteFirst((IncrementalExecution Execution, Exchange Exchange, bool GivesReceipt) answer, IBufferWriter<byte> output)
    {
        var extensions = new ExchangeExtensions(answer.Exchange, answer.GivesReceipt);
        var body = answer.Execution.First.Complete(answer.Exchange.Introspection?.Errors, extensions.IsEmpty ? null : extensions.Write);
        output.Write(body.Span[..^1]);
        answer.Execution.WriteOpening(output, answer.Exchange.Incremental!.Value);
        output.Write("}"u8);
    }

    private static void Write((IncrementalPart Part, IncrementalFormat Format) answer, IBufferWriter<byte> output) => answer.Part.WriteTo(output, answer.Format);

    private static void Refuse((IncrementalPart Part, IncrementalFormat Format) answer, IBufferWriter<byte> output) =>
        answer.Part.WriteRefusal(output, answer.Format, Unrecorded.ToArray());
}
