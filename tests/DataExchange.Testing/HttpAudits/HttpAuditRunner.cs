using System.Diagnostics;
using System.Text.Json;

namespace DataExchange.Testing.HttpAudits;

/// <summary>
/// Runs the server audits of the npm package <c>graphql-http</c> against any URL. Needs <c>node</c> and <c>npm</c>; the package is installed on first
/// use, beside the test binaries, at the version that the lock file names.
/// </summary>
public static class HttpAuditRunner
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private static readonly SemaphoreSlim Installing = new(1);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "HttpAudits");

    /// <summary>Whether <c>node</c> and <c>npm</c> are on the path; where they are not, skip the test.</summary>
    public static bool IsAvailable =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator) is var folders
        && Array.Exists(folders, f => File.Exists(Path.Combine(f, "node"))) && Array.Exists(folders, f => File.Exists(Path.Combine(f, "npm")));

    /// <summary>All audits, in the order of the package.</summary>
    /// <param name="endpoint">The GraphQL endpoint.</param>
    /// <param name="headers">Sent with each request, such as <c>authorization</c>; null for none.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<IReadOnlyList<HttpAudit>> RunAsync(Uri endpoint, IReadOnlyDictionary<string, string>? headers = null, CancellationToken cancellationToken = default)
    {
        await InstallAsync(cancellationToken);
        var output = await RunAsync("node", ["audit.mjs", endpoint.ToString(), JsonSerializer.Serialize(headers ?? new Dictionary<string, string>())], cancellationToken);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<HttpAudit>(line, Web)!)];
    }

    private static async Task InstallAsync(CancellationToken cancellationToken)
    {
        await Installing.WaitAsync(cancellationToken);
        try
        {
            if (!Directory.Exists(Path.Combine(Folder, "node_modules", "graphql-http")))
            {
                await RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], cancellationToken);
            }
        }
        finally
        {
            Installing.Release();
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"`{program}` did not start.");
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"`{program}` ended with {process.ExitCode}: {await errors}");
    }
}
