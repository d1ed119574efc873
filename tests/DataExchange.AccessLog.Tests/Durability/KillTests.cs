using System.Diagnostics;
using DataExchange.AccessLog.Storage.Opening;
using DataExchange.AccessLog.Tests.Storage;

namespace DataExchange.AccessLog.Tests.Durability;

/// <summary>SIGKILL at a random moment under load: whatever was promised is there.</summary>
public sealed class KillTests
{
    private const int Rounds = 5;
    private const int MaxPromisesBeforeKill = 2000;

    [Fact]
    public async Task Record_promised_on_SQLite_survives_SIGKILL()
    {
        await using var place = new SqlitePlace();
        Assert.Empty(await LostAsync(place));
    }

    [Fact]
    public async Task Record_promised_too_early_is_seen_to_be_lost()
    {
        // The negative control: the same test sees a writer that promises before it commits.
        await using var place = new SqlitePlace();
        Assert.NotEmpty(await LostAsync(place, "promise-early"));
    }

    [Fact]
    public async Task Record_promised_on_PostgreSQL_survives_SIGKILL_of_the_gateway()
    {
        await using var place = await PostgresPlace.CreateAsync();
        Assert.Empty(await LostAsync(place));
    }

    private static async Task<List<string>> LostAsync(ILogPlace place, params string[] fault)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var seed = Environment.TickCount;
        var random = new Random(seed);
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var promised = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            promised.AddRange(await RunAndKillAsync([.. place.ChildArguments, .. fault], random.Next(1, MaxPromisesBeforeKill), cancellation));
        }

        var opening = await AccessLogStore.OpenAsync(place.Options, cancellation);
        await using var log = opening.Store!;
        var stored = new List<(long Sequence, string Id)>();
        while (await log.Reader.RangeAsync(0, stored.Count, 10_000, cancellation) is { Count: > 0 } page)
        {
            stored.AddRange(page.Select(r => (r.Sequence, r.RecordId)));
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{promised.Count} promised, {stored.Count} stored");
        Assert.NotEmpty(promised);
        Assert.Equal(Enumerable.Range(0, stored.Count).Select(i => (long)i), stored.Select(s => s.Sequence));
        return [.. promised.Except(stored.Select(s => s.Id), StringComparer.Ordinal)];
    }

    private static async Task<List<string>> RunAndKillAsync(string[] arguments, int promises, CancellationToken cancellation)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Arguments(arguments)) { RedirectStandardOutput = true })!;
        var lines = new List<string>();
        while (lines.Count < promises && await child.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            lines.Add(line);
        }

        child.Kill();

        // What was printed before the kill is still in the pipe; a last line without its end is no promise.
        var rest = await child.StandardOutput.ReadToEndAsync(cancellation);
        await child.WaitForExitAsync(cancellation);
        lines.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return lines;
    }

    private static IEnumerable<string> Arguments(string[] arguments)
    {
        // Under `dotnet test` the host is `dotnet`, which wants the assembly first.
        string[] own = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [typeof(KillTests).Assembly.Location] : [];
        return [.. own, AppendingChild.Verb, .. arguments];
    }
}
