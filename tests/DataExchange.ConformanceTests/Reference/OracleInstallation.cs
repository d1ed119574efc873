using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace DataExchange.ConformanceTests.Reference;

/// <summary>Installs the pinned npm packages of the oracle next to the tests.</summary>
internal static class OracleInstallation
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Installs what is missing in <paramref name="folder"/>; null when it is all there, else why it is not.</summary>
    public static string? Ensure(string folder)
    {
        if (File.Exists(Path.Combine(folder, "node_modules", "graphql", "package.json")))
        {
            return null;
        }

        using var npm = Run("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"], folder);
        if (npm is null)
        {
            return "npm is not installed.";
        }

        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = npm.StandardError.ReadToEndAsync();
        if (!npm.WaitForExit(Patience))
        {
            npm.Kill(entireProcessTree: true);
            return "npm did not install the reference implementation in time.";
        }

        return npm.ExitCode == 0 ? null : $"npm could not install the reference implementation: {output.Result} {errors.Result}";
    }

    /// <summary>Starts a program with redirected streams; null when there is no such program.</summary>
    public static Process? Run(string program, string[] arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
