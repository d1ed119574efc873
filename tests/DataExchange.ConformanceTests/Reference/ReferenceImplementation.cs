using System.Diagnostics;
using System.Text.Json;
using DataExchange.ConformanceTests.Reference;

[assembly: AssemblyFixture(typeof(ReferenceImplementation))]

namespace DataExchange.ConformanceTests.Reference;

/// <summary>
/// The reference implementation of GraphQL in a Node process, installed on first use into the test output and started once per run.
/// Take it as a constructor parameter of a test class. A test that needs it is skipped where Node or its package cannot be had.
/// Jobs are described in <c>oracle/host.cjs</c>.
/// </summary>
public sealed class ReferenceImplementation : IDisposable
{
    private readonly Lock _gate = new();
    private Process? _process;
    private string? _reasonToSkip;

    /// <summary>Answers one job, such as <c>new { op = "parse", text }</c>.</summary>
    public JsonElement Ask(object job) => AskAll([job])[0];

    /// <summary>Answers jobs in order, faster than one by one.</summary>
    public IReadOnlyList<JsonElement> AskAll(IReadOnlyList<object> jobs)
    {
        lock (_gate)
        {
            var process = Start();
            var lines = jobs.Select(j => JsonSerializer.Serialize(j)).ToList();
            var writing = Task.Run(
                () =>
                {
                    lines.ForEach(process.StandardInput.WriteLine);
                    process.StandardInput.Flush();
                },
                TestContext.Current.CancellationToken);
            var answers = lines.Select(_ => Read(process)).ToList();
            writing.GetAwaiter().GetResult();
            return answers;
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

    private static JsonElement Read(Process process)
    {
        var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The reference implementation ended: " + process.StandardError.ReadToEnd());
        using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 1_000 });
        return document.RootElement.TryGetProperty("fault", out var fault)
            ? throw new InvalidOperationException("The reference implementation failed: " + fault)
            : document.RootElement.Clone();
    }

    private Process Start()
    {
        if (_process is null && _reasonToSkip is null)
        {
            var folder = Path.Combine(AppContext.BaseDirectory, "oracle");
            _reasonToSkip = OracleInstallation.Ensure(folder);
            _process = _reasonToSkip is null ? OracleInstallation.Run("node", ["--stack-size=4000", "host.cjs"], folder) : null;
        }

        if (_process is null)
        {
            Assert.Skip(_reasonToSkip ?? "Node is not installed.");
        }

        return _process;
    }
}
