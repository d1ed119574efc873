using System.Collections.Concurrent;
using DataExchange.FunctionalTests.Harness;
using DataExchange.Testing.AccessStores;

namespace DataExchange.FunctionalTests.Durability;

/// <summary>What was answered has its record, whenever the process is killed.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Rounds = 3;
    private const int Senders = 16;

    private static readonly string[] s_questions =
    [
        """{ citizen(personalId: "001085012345") { fullName phone } }""",
        """{ citizen(personalId: "079192067890") { fullName landParcels(first: 5) { nodes { parcelId } } } }""",
        "{ provinces { code } }",
        "{ noSuchField }",
    ];

    [Fact]
    public async Task Every_answered_request_has_its_record_after_SIGKILL_under_load()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        var answered = new ConcurrentBag<string>();
        for (var round = 1; round <= Rounds; round++)
        {
            var least = random.Next(1, 300);
            var before = answered.Count;
            await RunRoundAsync(folder.Path, answered, before + least);
            Assert.True(answered.Count >= before + least);
            await using var kept = await KeptRecords.OpenAsync(folder.Path);
            Assert.Empty(await kept.MissingAsync(answered));
            output.WriteLine($"round {round}: killed at {answered.Count - before} answered requests, none without its record");
        }

        await using var log = await KeptRecords.OpenAsync(folder.Path);
        Assert.Equal(["00000000000000000000000000000000"], await log.MissingAsync([.. answered.Take(3), "00000000000000000000000000000000"]));
    }

    private static async Task RunRoundAsync(string data, ConcurrentBag<string> answered, int killAt)
    {
        var port = FreePort.Next();
        await using var system = DxProcess.Start(["up", "--port", $"{port}", "--data", data, "--citizens", "50"]);
        await system.LineAsync(l => l == "ready");
        using var gateway = new GatewayClient(new Uri($"http://127.0.0.1:{port}/"));
        var token = await gateway.TokenAsync(Clients.Tax);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var senders = Enumerable.Range(0, Senders).Select(n => SendUntilKilledAsync(gateway, n % 5 == 0 ? null : token, n, answered, killAt, reached)).ToList();
        // Whoever stops early stops the wait as well: then the assertion on the count tells.
        await Task.WhenAny(reached.Task, Task.WhenAll(senders));
        await system.KillAsync();
        await Task.WhenAll(senders);
    }

    private static async Task SendUntilKilledAsync(
        GatewayClient gateway, string? token, int first, ConcurrentBag<string> answered, int killAt, TaskCompletionSource reached)
    {
        for (var n = first; ; n++)
        {
            try
            {
                answered.Add((await gateway.AskAsync(token, s_questions[n % s_questions.Length])).Receipt);
            }
            catch (HttpRequestException)
            {
                // Not answered: the process is gone.
                return;
            }
            catch (IOException)
            {
                // Its answer broke off: nobody can have read it.
                return;
            }

            if (answered.Count >= killAt)
            {
                reached.TrySetResult();
            }
        }
    }
}
