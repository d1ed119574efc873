using System.CommandLine;
using DataExchange.Cli.Registries;
using DataExchange.Cli.Reporting;
using DataExchange.Cli.Serve;

namespace DataExchange.Cli.Commands;

/// <summary><c>dx serve</c>: one role, as a container runs it.</summary>
internal static class ServeCommand
{
    private const string GatewayRole = "gateway";

    public static Command Create()
    {
        var role = new Argument<string>("ROLE") { Description = $"{GatewayRole}, {string.Join(", ", RegistryRole.All.Select(r => r.Name))}" };
        role.AcceptOnlyFromAmong([GatewayRole, .. RegistryRole.All.Select(r => r.Name)]);
        var urls = new Option<string>("--urls") { Description = "The addresses to listen at, separated by semicolons", DefaultValueFactory = _ => "http://127.0.0.1:8080" };
        var data = SharedOptions.Data();
        var demonstration = new Option<bool>("--demonstration") { Description = "gateway: put the demonstration's agreements into an empty access store" };
        var command = new Command("serve", "Runs one role; everything else about it is configuration.") { role, urls, data, demonstration };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var serving = new ServeOptions(parsed.GetValue(urls)!, parsed.GetValue(data)!, parsed.GetValue(demonstration));
            var name = parsed.GetValue(role)!;
            await (name == GatewayRole
                ? ServeGateway.RunAsync(serving, cancellationToken)
                : ServeRegistry.RunAsync(RegistryRole.All.First(r => r.Name == name), serving, cancellationToken)).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }
}
