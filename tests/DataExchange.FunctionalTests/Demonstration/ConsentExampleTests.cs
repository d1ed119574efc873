using System.Diagnostics;
using System.Text.Json;
using DataExchange.FunctionalTests.Harness;

namespace DataExchange.FunctionalTests.Demonstration;

/// <summary>The worked example of the documentation, run as it stands against a system of its own: what it changes, other tests rest on.</summary>
public sealed class ConsentExampleTests
{
    [Fact]
    public async Task Example_of_the_documentation_does_what_it_says()
    {
        await using var system = new DemonstrationSystem();
        await system.InitializeAsync();
        var answers = (await RunAsync(Example(system))).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("data")).ToList();
        Assert.Equal(4, answers.Count);
        Assert.Equal("APPROVED", answers[0].GetProperty("approveConsent").GetProperty("consent").GetProperty("status").GetString());
        Assert.Matches("^[0-9+]+$", answers[1].GetProperty("citizen").GetProperty("phone").GetString());
        Assert.Equal("WITHDRAWN", answers[2].GetProperty("withdrawConsent").GetProperty("consent").GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, answers[3].GetProperty("citizen").ValueKind);
    }

    private static string Example(DemonstrationSystem system)
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        var section = readme[readme.IndexOf("\n## Consent\n", StringComparison.Ordinal)..];
        var start = section.IndexOf("```bash\n", StringComparison.Ordinal) + "```bash\n".Length;
        return section[start..section.IndexOf("\n```", start, StringComparison.Ordinal)]
            .Replace("dotnet run --project src/DataExchange.Cli -- \"$@\"", $"dotnet '{DxProcess.Program}' \"$@\" --data '{system.Data}'", StringComparison.Ordinal)
            .Replace("127.0.0.1:8080", $"127.0.0.1:{system.Port}", StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(shell.ExitCode == 0, output + await errors);
        return output;
    }
}
