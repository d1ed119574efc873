using System.Text.Json;
using DataExchange.FunctionalTests.Harness;
using DataExchange.Testing.AccessStores;

namespace DataExchange.FunctionalTests.Commands;

/// <summary><c>dx agreements</c> against the store of a system that was started once.</summary>
public sealed class AgreementsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Example => Path.Combine(AppContext.BaseDirectory, "agreements", "AG-G10-G22-cong-dich-vu.yaml");

    [Fact]
    public async Task Agreements_go_out_and_come_in_as_drafts()
    {
        using var folder = new TemporaryFolder();
        var data = folder.File("data");
        await using (var system = DxProcess.Start(["up", "--port", $"{FreePort.Next()}", "--data", data, "--citizens", "20"]))
        {
            await system.LineAsync(l => l == "ready");
            Assert.Equal(0, await system.StopAsync("TERM"));
        }

        var files = JsonSerializer.Deserialize<string[]>((await DxAsync(0, "export", "--out", folder.File("out"), "--json", "--data", data)).Output)!;
        Assert.Contains(folder.File(Path.Combine("out", "AG-G01-G22-cong-dich-vu.yaml")), files);
        var imported = (await DxAsync(0, ["import", .. files, "--data", data])).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(files.Length, imported.Length);
        Assert.All(imported, l => Assert.EndsWith(": unchanged, ACTIVE", l, StringComparison.Ordinal));

        var dry = await DxAsync(0, "import", Example, "--dry-run", "--data", data);
        Assert.StartsWith("AG-G10-G22-cong-dich-vu@1: would be new, a draft", dry.Output, StringComparison.Ordinal);
        await DxAsync(1, "export", "--id", "AG-G10-G22-cong-dich-vu", "--data", data);
        using var made = JsonDocument.Parse((await DxAsync(0, "import", Example, "--json", "--data", data)).Output);
        Assert.Equal("NEW", made.RootElement.GetProperty("agreements")[0].GetProperty("change").GetString());
        Assert.Equal(await File.ReadAllTextAsync(Example, Cancellation), (await DxAsync(0, "export", "--id", "AG-G10-G22-cong-dich-vu@1", "--data", data)).Output + "\n");

        await AssertRefusedAsync(folder, data);
    }

    [Fact]
    public async Task Store_that_is_not_there_is_told()
    {
        using var folder = new TemporaryFolder();
        var outcome = await DxAsync(3, "export", "--data", folder.Path);
        Assert.Contains("There is no store at", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("cannot be read", (await DxAsync(1, "import", folder.File("none.yaml"), "--data", folder.Path)).Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await DxProcess.RunAsync(["agreements", "import"])).ExitCode);
    }

    private static async Task AssertRefusedAsync(TemporaryFolder folder, string data)
    {
        var mistaken = folder.File("mistaken.yaml");
        var text = await File.ReadAllTextAsync(Example, Cancellation);
        await File.WriteAllTextAsync(mistaken, text.Replace("transform: RANGE", "transform: ROUND", StringComparison.Ordinal), Cancellation);
        Assert.Contains($"{mistaken}:33:16: `transform` is `ROUND`; expected one of", (await DxAsync(1, "import", mistaken, "--data", data)).Errors, StringComparison.Ordinal);
        await File.WriteAllTextAsync(mistaken, text.Replace("LandParcel.address", "LandParcel.adress", StringComparison.Ordinal), Cancellation);
        Assert.Contains("`LandParcel.adress` is not in the field catalogue", (await DxAsync(1, "import", mistaken, "--data", data)).Errors, StringComparison.Ordinal);
    }

    private static async Task<DxOutcome> DxAsync(int expected, params string[] arguments)
    {
        var outcome = await DxProcess.RunAsync(["agreements", .. arguments]);
        Assert.True(expected == outcome.ExitCode, $"{outcome.ExitCode}: {outcome.Output}{outcome.Errors}");
        return outcome;
    }
}
