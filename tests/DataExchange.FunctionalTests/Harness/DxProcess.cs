using System.Diagnostics;
using System.Globalization;

namespace DataExchange.FunctionalTests.Harness;

/// <summary>The built program <c>dx</c>, running. Disposing kills it.</summary>
public sealed class DxProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);
    private static readonly string[] s_cleared = ["ConnectionStrings__", "ASPNETCORE_", "Gateway__", "Identity__", "Access__", "AccessLog__", "Cache__", "Registry__", "Limits__", "Announcements__", "OTEL_"];

    // A busy machine is no registry that hangs: what is judged is what is answered, not how fast. Programs that live for seconds gain nothing from profiling themselves.
    private static readonly Dictionary<string, string> s_defaults = new()
    {
        ["Limits__SubgraphMs"] = "60000", ["Limits__RequestMs"] = "90000", ["Limits__PlanningMs"] = "30000", ["DOTNET_TieredPGO"] = "0", ["Gateway__Drain__GraceMs"] = "0",
    };

    private readonly Process _process;
    private readonly Task _exited;

    private DxProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, e) => Take(e.Data, Output);
        process.ErrorDataReceived += (_, e) => Take(e.Data, Errors);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _exited = EndAsync();
    }

    /// <summary>Where the program lies: beside the tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "dx.dll");

    /// <summary>What it writes to standard output.</summary>
    public DxOutput Output { get; } = new();

    /// <summary>What it writes to standard error.</summary>
    public DxOutput Errors { get; } = new();

    /// <summary>Starts the program in an environment that configures nothing but what is given.</summary>
    public static DxProcess Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        // `env` gives signals their default meaning even where the tests run in a background job, for which a shell turns SIGINT off.
        var start = new ProcessStartInfo("env")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = Path.GetTempPath(),
        };
        string[] command = OperatingSystem.IsLinux() ? ["--default-signal=INT", "--default-signal=TERM", "dotnet", Program] : ["dotnet", Program];
        foreach (var argument in command.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var inherited in start.Environment.Keys.Where(k => k == "DOTNET_ENVIRONMENT" || s_cleared.Any(c => k.StartsWith(c, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            start.Environment.Remove(inherited);
        }

        foreach (var (key, value) in s_defaults.Concat(environment ?? new Dictionary<string, string>()))
        {
            start.Environment[key] = value;
        }

        return new DxProcess(Process.Start(start) ?? throw new InvalidOperationException("The program could not be started."));
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<DxOutcome> RunAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        await using var process = Start(arguments, environment);
        var exitCode = await process.ExitAsync();
        return new DxOutcome(exitCode, process.Output.Text, process.Errors.Text);
    }

    /// <summary>Waits for a line of standard output.</summary>
    public async Task<string> LineAsync(Func<string, bool> wanted)
    {
        try
        {
            return await Output.LineAsync(wanted).WaitAsync(s_patience);
        }
        catch (Exception failure) when (failure is InvalidOperationException or TimeoutException)
        {
            throw new InvalidOperationException($"{failure.Message}\nStandard error:\n{Errors.Text}", failure);
        }
    }

    /// <summary>Waits for the end; the exit code.</summary>
    public async Task<int> ExitAsync()
    {
        await _exited.WaitAsync(s_patience);
        return _process.ExitCode;
    }

    /// <summary>Sends SIGINT or SIGTERM and waits for the end; the exit code.</summary>
    public async Task<int> StopAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await ExitAsync();
    }

    /// <summary>Sends SIGKILL and waits for the end.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _exited.WaitAsync(s_patience);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static void Take(string? line, DxOutput output)
    {
        if (line is not null)
        {
            output.Add(line);
        }
    }

    private async Task EndAsync()
    {
        await _process.WaitForExitAsync();
        Output.End();
        Errors.End();
    }
}
