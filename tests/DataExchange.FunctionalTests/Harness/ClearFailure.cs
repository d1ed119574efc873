namespace DataExchange.FunctionalTests.Harness;

/// <summary>What every failure of the program has in common: the right exit code, sentences for the reader, no stack trace.</summary>
internal static class ClearFailure
{
    /// <param name="outcome">How the program ended.</param>
    /// <param name="exitCode">The exit code expected.</param>
    /// <param name="expected">Texts of which each is on a line of its own.</param>
    public static void Assert(DxOutcome outcome, int exitCode, params string[] expected)
    {
        Xunit.Assert.True(outcome.ExitCode == exitCode, $"Exit code {outcome.ExitCode} in place of {exitCode}:\n{outcome.Errors}\n{outcome.Output}");
        var lines = outcome.ErrorLines.Where(l => l.StartsWith("dx: ", StringComparison.Ordinal)).ToList();
        var hints = outcome.ErrorLines.Except(lines).ToList();
        Xunit.Assert.True(lines.Count == Math.Max(1, expected.Length), $"{lines.Count} problems in place of {Math.Max(1, expected.Length)}:\n{outcome.Errors}");
        Xunit.Assert.True(exitCode == 2 ? hints.Count <= 1 : hints.Count == 0, $"Something beside the problems is written:\n{outcome.Errors}");
        Xunit.Assert.All(expected, text => Xunit.Assert.Contains(lines, l => l.Contains(text, StringComparison.Ordinal)));
        foreach (var sign in (string[])["   at ", "Exception", "internal failure", "Unhandled"])
        {
            Xunit.Assert.DoesNotContain(sign, outcome.Errors, StringComparison.Ordinal);
            Xunit.Assert.DoesNotContain(sign, outcome.Output, StringComparison.Ordinal);
        }
    }
}
