using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Revocation;

/// <summary>Requests per second of gateways in turn, each on the first core, everything else on the second.</summary>
internal static partial class Throughput
{
    public static async Task RunAsync(string work, string script, (string Name, Gateway Gateway)[] gateways, int rounds, int seconds)
    {
        var body = Path.Combine(work, "body.json");
        var expected = Path.Combine(work, "expected.json");
        await File.WriteAllTextAsync(body, JsonSerializer.Serialize(new { query = World.Query }));
        await File.WriteAllTextAsync(expected, $"{{\"data\":{World.Data}");
        foreach (var (name, gateway) in gateways)
        {
            await File.WriteAllTextAsync(Path.Combine(work, $"token.{name}"), gateway.Token);
            await WrkAsync(work, script, name, gateway, 20, 10);
            await RunAsync("taskset", "-acp", "0", $"{gateway.Id}");
        }

        foreach (var connections in (int[])[1, 50])
        {
            var results = gateways.ToDictionary(g => g.Name, _ => new List<double>());
            for (var round = 0; round < rounds; round++)
            {
                foreach (var (name, gateway) in gateways)
                {
                    results[name].Add(await WrkAsync(work, script, name, gateway, connections, seconds));
                }
            }

            var first = Withdrawals.At(results[gateways[0].Name], 0.5);
            foreach (var (name, _) in gateways)
            {
                var median = Withdrawals.At(results[name], 0.5);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {connections} | {median:0} | {median / first:0.000} | {string.Join(' ', results[name].Select(r => r.ToString("0", CultureInfo.InvariantCulture)))} |"));
            }
        }
    }

    private static async Task<double> WrkAsync(string work, string script, string name, Gateway gateway, int connections, int seconds)
    {
        Environment.SetEnvironmentVariable("LOAD_BODY", Path.Combine(work, "body.json"));
        Environment.SetEnvironmentVariable("LOAD_EXPECTED", Path.Combine(work, "expected.json"));
        Environment.SetEnvironmentVariable("LOAD_PURPOSE", World.Purpose);
        Environment.SetEnvironmentVariable("LOAD_TOKENS", Path.Combine(work, $"token.{name}"));
        var output = await RunAsync("taskset", "-c", "1", "wrk", "-t1", $"-c{connections}", $"-d{seconds}s", "-s", script, $"{gateway.Url}graphql");
        return Rate().Match(output) is { Success: true } rate && !(Wrong().Match(output) is { Success: true } wrong && wrong.Groups[1].Value != "0")
            ? double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException(output);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    [GeneratedRegex(@"Requests/sec:\s+([0-9.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"""?wrong""?[:=]\s*([0-9]+)")]
    private static partial Regex Wrong();
}
