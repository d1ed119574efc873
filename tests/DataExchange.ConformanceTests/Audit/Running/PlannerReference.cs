using System.Diagnostics;
using System.Text.Json;
using DataExchange.ConformanceTests.Audit.Running;
using DataExchange.ConformanceTests.Reference;

[assembly: AssemblyFixture(typeof(PlannerReference))]

namespace DataExchange.ConformanceTests.Audit.Running;

/// <summary>The planners of other gateways in a Node process, installed on first use into the test output and started once per run.</summary>
public sealed class PlannerReference : IDisposable
{
    private readonly Lock _gate = new();
    private Process? _process;
    private string? _reasonToSkip;

    /// <summary>The sizes of the plans that the others make, by planner; those that fail are left out. Skips the test where Node or the packages cannot be had.</summary>
    internal IReadOnlyDictionary<string, PlanSize> Plan(string supergraph, string operation)
    {
        lock (_gate)
        {
            var process = Start();
            process.StandardInput.WriteLine(JsonSerializer.Serialize(new { supergraph, operation }));
            process.StandardInput.Flush();
            var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The planners ended: " + process.StandardError.ReadToEnd());
            using var answer = JsonDocument.Parse(line);
            return answer.RootElement.EnumerateObject()
                .Where(p => p.Value.ValueKind == JsonValueKind.Object && p.Value.TryGetProperty("requests", out _))
                .ToDictionary(p => p.Name, p => new PlanSize(p.Value.GetProperty("requests").GetInt32(), p.Value.GetProperty("waves").GetInt32()), StringComparer.Ordinal);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_process is not null)
        {
            _process.StandardInput.Close();
            if (!_process.WaitForExit(5_000))
            {
                _process.Kill();
            }

            _process.Dispose();
        }
    }

    private Process Start()
    {
        if (_process is null && _reasonToSkip is null)
        {
            var folder = Path.Combine(AppContext.BaseDirectory, "Audit", "oracle");
            _reasonToSkip = OracleInstallation.Ensure(folder);
            _process = _reasonToSkip is null ? OracleInstallation.Run("node", ["--stack-size=2000", "host.cjs"], folder) : null;
        }

        if (_process is null)
        {
            Assert.Skip(_reasonToSkip ?? "Node is not installed.");
        }

        return _process;
    }
}
