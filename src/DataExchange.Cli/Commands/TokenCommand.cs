using System.CommandLine;
using DataExchange.Access.Parties;
using DataExchange.Cli.Data;
using DataExchange.Cli.Reporting;

namespace DataExchange.Cli.Commands;

/// <summary><c>dx token</c>: a bearer token from the development issuer.</summary>
internal static class TokenCommand
{
    public static Command Create()
    {
        var client = new Option<string>("--client") { Description = "The client, such as VN:GOV:G12.18:thue-dien-tu", Required = true };
        var user = new Option<string?>("--user") { Description = "The official on whose behalf the client asks" };
        var scope = new Option<string?>("--scope") { Description = "Scopes, separated by spaces" };
        var lifetime = new Option<string>("--ttl") { Description = "How long the token is good: 90s, 15m, 1h, 7d", DefaultValueFactory = _ => "1h" };
        var data = SharedOptions.Data();
        var command = new Command("token", "Prints a bearer token from the development issuer.") { client, user, scope, lifetime, data };
        command.SetAction(parsed =>
        {
            var id = parsed.GetValue(client)!;
            if (!ClientId.TryParse(id, out _, out var reason))
            {
                throw CommandFailure.Input($"`--client`: {reason}");
            }

            if (!Duration.TryParse(parsed.GetValue(lifetime)!, out var ttl))
            {
                throw new CommandFailure(ExitCode.Usage, "`--ttl` must be a number with `s`, `m`, `h` or `d`, more than zero and at most 365d.");
            }

            using var issuer = KeyStore.Open(parsed.GetValue(data)!).DevelopmentIssuer(TimeProvider.System);
            Console.Out.WriteLine(issuer.Issue(id, parsed.GetValue(user), parsed.GetValue(scope), ttl));
            return ExitCode.Done;
        });
        return command;
    }
}
