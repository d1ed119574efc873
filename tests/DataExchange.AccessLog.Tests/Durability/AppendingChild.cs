using System.Text;
using DataExchange.AccessLog.Appending;
using DataExchange.AccessLog.Records;
using DataExchange.AccessLog.Storage.Opening;

namespace DataExchange.AccessLog.Tests.Durability;

/// <summary>The process that the durability tests kill: appends for ever and prints the name of each record that was promised.
/// With a third argument it prints each name while the record before it is still to be appended: at every moment there is a promise without a record,
/// which is the fault that the tests must be able to see.</summary>
internal static class AppendingChild
{
    internal const string Verb = "append-until-killed";
    private const int Appenders = 16;

    internal static async Task<int> RunAsync(string[] arguments)
    {
        var options = arguments[0] == "sqlite"
            ? new AccessLogOptions { SqlitePath = arguments[1], Shard = 0 }
            : new AccessLogOptions { PostgresConnectionString = arguments[1], Shard = 0 };
        var opening = await AccessLogStore.OpenAsync(options, CancellationToken.None);
        if (opening.Store is not { } log)
        {
            await Console.Error.WriteLineAsync(opening.Failure);
            return 1;
        }

        await using var output = Console.OpenStandardOutput();
        await Task.WhenAll(Enumerable.Range(0, Appenders).Select(_ => Task.Run(() => AppendAsync(log, output, promiseEarly: arguments.Length > 2))));
        return 0;
    }

    private static async Task AppendAsync(AccessLogStore log, Stream output, bool promiseEarly)
    {
        var record = Next();
        AppendOutcome outcome;
        do
        {
            var next = Next();
            if (promiseEarly)
            {
                Print(output, next.RequestId);
            }

            outcome = await log.AppendAsync(record, CancellationToken.None);
            if (outcome is Appended receipt && !promiseEarly)
            {
                Print(output, receipt.RecordId);
            }

            record = next;
        }
        while (outcome is Appended);
    }

    private static AccessRecord Next() => SampleRecords.Full with { RequestId = Guid.NewGuid().ToString("N") };

    private static void Print(Stream output, string id)
    {
        var line = Encoding.ASCII.GetBytes(id + "\n");
        lock (output)
        {
            output.Write(line);
            output.Flush();
        }
    }
}
