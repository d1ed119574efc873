using System.CommandLine;
using DataExchange.Cli.Reporting;

namespace DataExchange.Cli.Commands;

/// <summary>The command line of <c>dx</c>.</summary>
internal static class CommandLine
{
    /// <summary>Every command of the program.</summary>
    public static RootCommand Root() => new("dx: one graph over the registries of a state, every cell decided.")
    {
        UpCommand.Create(),
        ServeCommand.Create(),
        ComposeCommand.Create(),
        PlanCommand.Create(),
        TokenCommand.Create(),
        AgreementsCommand.Create(),
        AnnounceCommand.Create(),
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"dx: {error.Message}").ConfigureAwait(false);
            }

            await Console.Error.WriteLineAsync("Run `dx --help` for the commands and `dx COMMAND --help` for one of them.").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        return await RunAsync(parsed).ConfigureAwait(false);
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        // What has to end in time bounds itself; of those, the gateway is allowed the longest (`Gateway:Drain`).
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(11) }).ConfigureAwait(false);
        }
        catch (CommandFailure failure)
        {
            foreach (var problem in failure.Problems)
            {
                await Console.Error.WriteLineAsync($"dx: {problem}").ConfigureAwait(false);
            }

            return failure.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Done;
        }
        catch (Exception failure)
        {
            // The host boundary: a failure of ours is told in one line; its trace is there for whoever asks.
            await Console.Error.WriteLineAsync($"dx: internal failure ({failure.GetType().Name}): {failure.Message}").ConfigureAwait(false);
            await Console.Error.WriteLineAsync(Environment.GetEnvironmentVariable("DX_TRACE") == "1" ? failure.ToString() : "Set DX_TRACE=1 and run again to see where; please report it.").ConfigureAwait(false);
            return ExitCode.Environment;
        }
    }
}
