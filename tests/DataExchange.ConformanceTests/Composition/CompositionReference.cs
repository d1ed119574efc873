using System.Diagnostics;
using System.Text.Json;
using DataExchange.ConformanceTests.Composition;
using DataExchange.ConformanceTests.Reference;

[assembly: AssemblyFixture(typeof(CompositionReference))]

namespace DataExchange.ConformanceTests.Composition;

/// <summary>The reference implementation of composition in a Node process, installed on first use into the test output and started once per run.</summary>
public sealed class CompositionReference : IDisposable
{
    private readonly Lock _gate = new();
    private Process? _process;
    private string? _reasonToSkip;

    /// <summary>Composes a set of subgraphs; skips the test where Node or the package cannot be had.</summary>
    public ReferenceAnswer Compose(IEnumerable<(string Name, string Sdl)> subgraphs)
    {
        lock (_gate)
        {
            var process = Start();
            process.StandardInput.WriteLine(JsonSerializer.Serialize(new { subgraphs = subgraphs.Select(s => new { name = s.Name, sdl = s.Sdl }) }));
            process.StandardInput.Flush();
            var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The reference implementation ended: " + process.StandardError.ReadToEnd());
            using var answer = JsonDocument.Parse(line);
            return Read(answer.RootElement);
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

    private static ReferenceAnswer Read(JsonElement answer)
    {
        string? Text(string name) => answer.TryGetProperty(name, out var value) ? value.GetString() : null;
        IEnumerable<string> Texts(string name) => answer.TryGetProperty(name, out var value) ? value.EnumerateArray().Select(v => v.GetString()!) : [];
        return new ReferenceAnswer(Text("sdl"), [.. Texts("codes").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], [.. Texts("messages")], Text("fault"));
    }

    private Process Start()
    {
        if (_process is null && _reasonToSkip is null)
        {
            var folder = Path.Combine(AppContext.BaseDirectory, "Composition", "oracle");
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
