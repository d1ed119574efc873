namespace DataExchange.FunctionalTests.Harness;

/// <summary>How the program ended, and what it wrote.</summary>
public sealed record DxOutcome(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of standard error.</summary>
    public IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
