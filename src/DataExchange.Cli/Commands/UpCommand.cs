using System.CommandLine;
using DataExchange.Cli.Reporting;
using DataExchange.Cli.Up;

namespace DataExchange.Cli.Commands;

/// <summary><c>dx up</c>: the whole system in one process.</summary>
internal static class UpCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port of gateway and explorer, on loopback", DefaultValueFactory = _ => 8080 };
        var data = SharedOptions.Data();
        var citizens = SharedOptions.Citizens();
        var seed = SharedOptions.Seed();
        var reset = new Option<bool>("--reset") { Description = "Delete the embedded stores first; keys stay" };
        var command = new Command("up", "Runs the whole system in one process on embedded stores.") { port, data, citizens, seed, reset };
        port.Validators.Add(result => SharedOptions.InRange(result, port, 1, 65_535));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await UpSystem.RunAsync(
                new UpOptions(parsed.GetValue(port), parsed.GetValue(data)!, parsed.GetValue(citizens), parsed.GetValue(seed), parsed.GetValue(reset)),
                cancellationToken).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }
}
