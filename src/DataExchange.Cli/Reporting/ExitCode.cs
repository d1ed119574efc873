namespace DataExchange.Cli.Reporting;

/// <summary>What the program's exit code tells.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The input is at fault; diagnostics are on standard error.</summary>
    public const int Input = 1;

    /// <summary>The command line is at fault.</summary>
    public const int Usage = 2;

    /// <summary>The environment is at fault: a port taken, a store unreachable.</summary>
    public const int Environment = 3;
}
