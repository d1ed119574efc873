using System.CommandLine;
using System.Text.Json;
using DataExchange.Cli.Registries;
using DataExchange.Cli.Reporting;
using DataExchange.Registries.Announcements;
using DataExchange.Registries.Signatures;

namespace DataExchange.Cli.Commands;

/// <summary><c>dx announce</c>: tells a gateway what has changed in a registry, for registries that do not by themselves, and for operators.</summary>
internal static class AnnounceCommand
{
    private const string StandardInput = "-";

    public static Command Create()
    {
        var gateway = new Option<string>("--gateway") { Description = "The gateway's address, such as http://127.0.0.1:8080", Required = true, HelpName = "URL" };
        var registry = new Option<string>("--registry") { Description = "The registry, by its subgraph's name", Required = true, HelpName = "NAME" };
        var keyFile = new Option<string>("--key-file") { Description = "A file with the key that registry and gateway share, in base64", Required = true, HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Writes one JSON object to standard output: outcome, errors" };
        var changes = new Argument<string>("CHANGES") { Description = """A file of changes, {"changes":[{"type":"Parcel","key":{"id":"1"}},{"type":"Province"},{"subject":"…"}]}; - for standard input""", DefaultValueFactory = _ => StandardInput };
        var command = new Command("announce", "Tells a gateway what has changed in a registry, so that nothing older is answered from its cache.") { changes, gateway, registry, keyFile, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!AnnouncementSettings.TryParse(parsed.GetValue(gateway)!, out var url))
            {
                throw new CommandFailure(ExitCode.Usage, "`--gateway` must be an absolute http or https URL without credentials, such as http://127.0.0.1:8080.");
            }

            var body = await ReadAsync(parsed.GetValue(changes)!, cancellation).ConfigureAwait(false);
            using var client = new AnnouncementClient(url!, parsed.GetValue(registry)!, ReadKey(parsed.GetValue(keyFile)!), new AnnouncementOptions().Timeout, TimeProvider.System);
            var reply = await client.SendAsync(body, cancellation).ConfigureAwait(false);
            return await ReportAsync(reply, parsed.GetValue(json)).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> ReportAsync(AnnouncementReply reply, bool isJson)
    {
        var (exitCode, errors) = Judge(reply);
        if (isJson)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { outcome = reply.Outcome.ToString().ToLowerInvariant(), errors })).ConfigureAwait(false);
            return exitCode;
        }

        return exitCode == ExitCode.Done ? exitCode : throw new CommandFailure(exitCode, errors);
    }

    private static (int ExitCode, IReadOnlyList<string> Errors) Judge(AnnouncementReply reply) => reply.Outcome switch
    {
        AnnouncementOutcome.Taken => (ExitCode.Done, []),
        AnnouncementOutcome.Refused => (ExitCode.Input, reply.Errors.IsEmpty ? ["The gateway refused the changes without saying why."] : reply.Errors),
        AnnouncementOutcome.Unauthenticated => (ExitCode.Input, ["The gateway did not accept the signature: check `--registry` and `--key-file`, and that the clocks differ by less than five minutes."]),
        AnnouncementOutcome.Later => (ExitCode.Environment, reply.Errors.IsEmpty ? ["The gateway cannot take the changes now: send them again."] : reply.Errors),
        _ => (ExitCode.Environment, ["No gateway answered at `--gateway`: check the address and whether it runs."]),
    };

    private static GatewayKey ReadKey(string file)
    {
        try
        {
            return GatewayKey.TryParse(File.ReadAllText(file), out var key, out _)
                ? key
                : throw CommandFailure.Input($"The file `{file}` has no key; expected at least {GatewayKey.MinimumBytes} bytes in base64.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw CommandFailure.Input($"The file `{file}` cannot be read: check its name.");
        }
    }

    private static async Task<byte[]> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (file != StandardInput)
        {
            return InputFile.Read(file).Body.ToArray();
        }

        await using var input = Console.OpenStandardInput();
        using var text = new MemoryStream();
        await input.CopyToAsync(text, cancellationToken).ConfigureAwait(false);
        return text.ToArray();
    }
}
