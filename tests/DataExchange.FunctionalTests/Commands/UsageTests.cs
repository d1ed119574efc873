using DataExchange.FunctionalTests.Harness;

namespace DataExchange.FunctionalTests.Commands;

/// <summary>Command lines that are at fault: exit code 2.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("fly")]
    [InlineData("up", "--colour", "red")]
    [InlineData("up", "--port", "70000")]
    [InlineData("up", "--port", "http")]
    [InlineData("up", "--citizens", "many")]
    [InlineData("serve")]
    [InlineData("serve", "kitchen")]
    [InlineData("serve", "gateway", "--urls", "127.0.0.1")]
    [InlineData("plan", "query.graphql")]
    public async Task Wrong_command_line_is_told_with_exit_code_2(params string[] arguments)
    {
        using var folder = new Testing.AccessStores.TemporaryFolder();
        var outcome = await DxProcess.RunAsync(arguments, new Dictionary<string, string> { ["HOME"] = folder.Path });
        Assert.Equal(2, outcome.ExitCode);
        Assert.NotEmpty(outcome.ErrorLines);
        Assert.All(outcome.ErrorLines, l => Assert.False(l.StartsWith("   at ", StringComparison.Ordinal) || l.Contains("Exception", StringComparison.Ordinal), outcome.Errors));
        Assert.StartsWith("dx: ", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_no_failure()
    {
        var outcome = await DxProcess.RunAsync(["--help"]);
        Assert.Equal((0, string.Empty), (outcome.ExitCode, outcome.Errors));
        Assert.All(["up", "serve", "plan", "token"], command => Assert.Contains(command, outcome.Output, StringComparison.Ordinal));
    }
}
