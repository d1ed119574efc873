using System.Diagnostics;
using System.Text.Json;

namespace DataExchange.Gateway.Tests.Foreign;

/// <summary>
/// A supergraph composed with <c>@apollo/composition</c>, and its services run with <c>@apollo/subgraph</c>, in a process of Node. The packages are
/// installed on first use, beside the test binaries, at the versions of the lock file.
/// </summary>
internal sealed class ForeignServices : IAsyncDisposable
{
    private static readonly SemaphoreSlim Installing = new(1);
    private readonly Process _node;

    private ForeignServices(Process node, string supergraph, IReadOnlyDictionary<string, Uri> urls) => (_node, Supergraph, Urls) = (node, supergraph, urls);

    public static bool IsAvailable =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator) is var folders
        && Array.Exists(folders, f => File.Exists(Path.Combine(f, "node"))) && Array.Exists(folders, f => File.Exists(Path.Combine(f, "npm")));

    public string Supergraph { get; }

    public IReadOnlyDictionary<string, Uri> Urls { get; }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Foreign");

    public static async Task<ForeignServices> StartAsync(CancellationToken cancellationToken)
    {
        await InstallAsync(cancellationToken);
        var node = Start("node", "compose.mjs");
        var errors = node.StandardError.ReadToEndAsync(cancellationToken);
        if (await node.StandardOutput.ReadLineAsync(cancellationToken) is not { } line)
        {
            throw new InvalidOperationException($"The foreign services did not start: {await errors}");
        }

        var started = JsonDocument.Parse(line).RootElement;
        var urls = started.GetProperty("urls").EnumerateObject().ToDictionary(u => u.Name, u => new Uri(u.Value.GetString()!));
        return new ForeignServices(node, started.GetProperty("supergraph").GetString()!, urls);
    }

    public async ValueTask DisposeAsync()
    {
        // The end of its input ends the process.
        _node.StandardInput.Close();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private static async Task InstallAsync(CancellationToken cancellationToken)
    {
        await Installing.WaitAsync(cancellationToken);
        try
        {
            if (!Directory.Exists(Path.Combine(Folder, "node_modules", "@apollo", "subgraph")))
            {
                using var npm = Start("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
                var errors = npm.StandardError.ReadToEndAsync(cancellationToken);
                await npm.StandardOutput.ReadToEndAsync(cancellationToken);
                await npm.WaitForExitAsync(cancellationToken);
                Assert.True(npm.ExitCode == 0, $"`npm ci` ended with {npm.ExitCode}: {await errors}");
            }
        }
        finally
        {
            Installing.Release();
        }
    }

    private static Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })
        ?? throw new InvalidOperationException($"`{program}` did not start.");
}
