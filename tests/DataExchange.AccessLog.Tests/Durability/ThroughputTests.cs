using System.Diagnostics;
using DataExchange.AccessLog.Appending;
using DataExchange.AccessLog.Storage.Opening;
using DataExchange.AccessLog.Tests.Storage;

namespace DataExchange.AccessLog.Tests.Durability;

/// <summary>Measures; asserts only that appenders share transactions, which is what makes the figure.</summary>
public sealed class ThroughputTests
{
    private const int Appenders = 64;
    private const int PerAppender = 200;

    [Fact]
    public async Task Appends_of_64_appenders_on_SQLite_are_counted()
    {
        await using var place = new SqlitePlace();
        await MeasureAsync("SQLite", place.Options);
    }

    [Fact]
    public async Task Appends_of_64_appenders_on_PostgreSQL_are_counted()
    {
        await using var place = await PostgresPlace.CreateAsync();
        await MeasureAsync("PostgreSQL", place.Options);
    }

    private static async Task MeasureAsync(string provider, AccessLogOptions options)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var opening = await AccessLogStore.OpenAsync(options, cancellation);
        await using var log = opening.Store!;
        await RunAsync(log, 10, cancellation);
        var watch = Stopwatch.StartNew();
        await RunAsync(log, PerAppender, cancellation);
        var perSecond = Appenders * PerAppender / watch.Elapsed.TotalSeconds;
        TestContext.Current.TestOutputHelper!.WriteLine($"{provider}: {perSecond:F0} durable appends/s with {Appenders} appenders");
        Assert.Equal(Appenders * (PerAppender + 10), await log.Reader.CountAsync(cancellation));
    }

    private static Task RunAsync(AccessLogStore log, int each, CancellationToken cancellation)
        => Task.WhenAll(Enumerable.Range(0, Appenders).Select(appender => Task.Run(
            async () =>
            {
                for (var i = 0; i < each; i++)
                {
                    Assert.IsType<Appended>(await log.AppendAsync(SampleRecords.Numbered((appender * 1000) + i), cancellation));
                }
            },
            cancellation)));
}
