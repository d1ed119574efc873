using System.Diagnostics;
using System.Text.Json;
using DataExchange.FunctionalTests.Harness;
using DataExchange.Testing.AccessStores;

namespace DataExchange.FunctionalTests.Starting;

/// <summary>What a newcomer meets: the first start, the pasted command, Ctrl-C, the second start.</summary>
public sealed class UpTests(ITestOutputHelper output)
{
    private const int Ceiling = 150;

    [Fact]
    public async Task First_start_tells_what_to_paste_and_the_second_reuses_the_data()
    {
        using var folder = new TemporaryFolder();
        string[] arguments = ["up", "--port", $"{FreePort.Next()}", "--data", folder.File("data"), "--citizens", "200"];
        await using (var first = DxProcess.Start(arguments))
        {
            await ReadyAsync(first, "first start");
            AssertTellsEverything(first.Output.Text, arguments[2]);
            Assert.Contains(first.Output.Lines, l => l.StartsWith("filling population", StringComparison.Ordinal));
            AssertNationalAnswer(await PasteAsync(first.Output.Text));
            Assert.Equal(0, await first.StopAsync("INT"));
            Assert.Empty(first.Errors.Text);
        }

        await using var second = DxProcess.Start(arguments);
        await ReadyAsync(second, "second start");
        Assert.DoesNotContain(second.Output.Lines, l => l.StartsWith("filling", StringComparison.Ordinal));
        AssertNationalAnswer(await PasteAsync(second.Output.Text));
        Assert.Equal(0, await second.StopAsync("TERM"));
    }

    [Fact]
    public async Task Reset_fills_anew_and_keeps_the_keys()
    {
        using var folder = new TemporaryFolder();
        string[] arguments = ["up", "--port", $"{FreePort.Next()}", "--data", folder.Path, "--citizens", "20"];
        await using (var first = DxProcess.Start(arguments))
        {
            await first.LineAsync(l => l == "ready");
            Assert.Equal(0, await first.StopAsync("TERM"));
        }

        var key = await File.ReadAllTextAsync(Path.Combine(folder.Path, "keys", "pseudonyms.key"), TestContext.Current.CancellationToken);
        await using var second = DxProcess.Start([.. arguments, "--reset"]);
        await second.LineAsync(l => l == "ready");
        Assert.Contains(second.Output.Lines, l => l.StartsWith("filling", StringComparison.Ordinal));
        Assert.Equal(key, await File.ReadAllTextAsync(Path.Combine(folder.Path, "keys", "pseudonyms.key"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task First_start_killed_while_it_fills_is_completed_by_the_next()
    {
        using var folder = new TemporaryFolder();
        var port = FreePort.Next();
        string[] arguments = ["up", "--port", $"{port}", "--data", folder.Path, "--citizens", "1500"];
        await using (var first = DxProcess.Start(arguments))
        {
            await first.LineAsync(l => l.StartsWith("filling", StringComparison.Ordinal));
            await first.KillAsync();
            Assert.DoesNotContain("ready", first.Output.Lines);
        }

        await using var second = DxProcess.Start(arguments);
        await second.LineAsync(l => l == "ready");
        using var gateway = new GatewayClient(new Uri($"http://127.0.0.1:{port}/"));
        var token = await gateway.TokenAsync(Clients.Tax);
        var reply = await gateway.AskAsync(token, """{ citizens(first: 1) { totalCount } citizen(personalId: "001085012345") { landParcels { totalCount } taxProfile { taxCode } } }""");
        Assert.Empty(reply.ErrorCodes);
        Assert.Equal(1500, reply.At("citizens.totalCount").GetInt32());
        Assert.Equal(2, reply.At("citizen.landParcels.totalCount").GetInt32());
        Assert.Equal("001085012345", reply.At("citizen.taxProfile.taxCode").GetString());
    }

    private static void AssertTellsEverything(string text, string port)
    {
        Assert.Contains($"http://127.0.0.1:{port}/graphql", text, StringComparison.Ordinal);
        Assert.All(["population", "land", "tax", "documents"], registry => Assert.Matches($"http://127.0.0.1:[0-9]+/graphql +{registry}", text));
        Assert.All([Clients.Tax, Clients.OneDoor, Clients.Portal, Clients.DocumentAxis, Clients.Statistics], client => Assert.Contains(client, text, StringComparison.Ordinal));
        Assert.All(["TAX.ASSESS", "TTHC.LAND.TRANSFER", "TTHC.PREFILL", "DOC.EXCHANGE", "STAT.AGG"], purpose => Assert.Contains(purpose, text, StringComparison.Ordinal));
    }

    private static void AssertNationalAnswer(JsonElement answer)
    {
        var reply = new Reply(200, answer);
        Assert.Empty(reply.ErrorCodes);
        Assert.Equal("Nguyễn Văn An", reply.At("citizen.fullName").GetString());
        Assert.Equal(2, reply.All("citizen.landParcels.nodes.parcelId").Count);
        Assert.Equal("001085012345", reply.At("citizen.taxProfile.taxCode").GetString());
        Assert.True(reply.At("citizen.landTaxDue.amount").GetDecimal() > 0);
        Assert.Equal("Citizen.documents", Assert.Single(reply.Denied).Coordinate);
    }

    /// <summary>Runs what the program printed below "Ask one question" in a shell, as it stands.</summary>
    private static async Task<JsonElement> PasteAsync(string text)
    {
        var pasted = text[text.IndexOf("  curl ", StringComparison.Ordinal)..text.IndexOf("\nready", StringComparison.Ordinal)];
        var start = new ProcessStartInfo("/bin/sh", ["-c", pasted]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var shell = Process.Start(start)!;
        var errors = shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var answer = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(shell.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<JsonElement>(answer);
    }

    private async Task ReadyAsync(DxProcess process, string what)
    {
        var watch = Stopwatch.StartNew();
        await process.LineAsync(l => l == "ready");
        output.WriteLine($"{what}: ready after {watch.Elapsed.TotalSeconds:F1} s");
        Assert.True(watch.Elapsed.TotalSeconds < Ceiling, $"{what} took {watch.Elapsed}.");
    }
}
