namespace DataExchange.Cli.Reporting;

/// <summary>Ends a command with sentences for the person who ran it: carried from wherever the problem is found to the top of the program, nowhere else caught.</summary>
internal sealed class CommandFailure(int exitCode, params IEnumerable<string> problems) : Exception(string.Join(' ', problems))
{
    public int ExitCode { get; } = exitCode;

    public IReadOnlyList<string> Problems { get; } = [.. problems];

    public static CommandFailure Input(params IEnumerable<string> problems) => new(Reporting.ExitCode.Input, problems);

    public static CommandFailure Environment(params IEnumerable<string> problems) => new(Reporting.ExitCode.Environment, problems);
}
