using System.Globalization;
using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Oracle.Graphs;
using DataExchange.ConformanceTests.Oracle.Serving;

namespace DataExchange.ConformanceTests.Oracle.Running;

/// <summary>
/// A trial as text: lines "# name value" for what is not the default, the operation below "# operation", and the subgraphs below lines
/// "# subgraph NAME" unless a fixture is named.
/// </summary>
internal static class CaseFile
{
    public static string Write(Trial trial)
    {
        var isFixture = FixtureGraphs.Names.Contains(trial.Graph.Name);
        List<string> lines = [];
        Add(isFixture, $"# fixture {trial.Graph.Name}");
        Add(trial.Variables.Count > 0, $"# variables {trial.Variables.ToJsonString()}");
        Add(trial.Salt != 0, $"# salt {trial.Salt}");
        Add(trial.Failures != 0, $"# failures {trial.Failures}");
        Add(trial.HasLabels, "# labels on");
        Add(!trial.IsImproved, "# improved no");
        Add(trial.BatchSize != 500, $"# batch {trial.BatchSize}");
        Add(trial.IsDeferred, "# deferred on");
        Add(trial.Fault is not null, $"# {trial.Fault?.Kind} {trial.Fault?.Subgraph}");
        lines.Add("# operation");
        lines.Add(trial.Operation);
        if (!isFixture)
        {
            lines.AddRange(trial.Graph.Sources.Select(s => $"# subgraph {s.Name}\n{s.Sdl.Trim()}"));
        }

        return string.Join('\n', lines) + "\n";

        void Add(bool isNeeded, string line)
        {
            if (isNeeded)
            {
                lines.Add(line);
            }
        }
    }

    public static Trial Read(string name, string text)
    {
        text = text.ReplaceLineEndings("\n");
        var parts = text.Split("# operation\n", 2);
        var settings = parts[0].Split('\n').Where(l => l.StartsWith("# ", StringComparison.Ordinal))
            .Select(l => l[2..].Split(' ', 2)).ToDictionary(l => l[0], l => l[1].Trim(), StringComparer.Ordinal);
        var below = parts[1].Split("# subgraph ", 2);
        return new Trial
        {
            Graph = settings.TryGetValue("fixture", out var fixture) ? FixtureGraphs.Read(fixture) : GraphSet.Compose(name, FixtureGraphs.Split("# subgraph " + below[1])),
            Operation = below[0].Trim(),
            Variables = settings.TryGetValue("variables", out var variables) ? JsonNode.Parse(variables)!.AsObject() : [],
            Salt = Number(settings, "salt", 0),
            Failures = Number(settings, "failures", 0),
            HasLabels = settings.ContainsKey("labels"),
            IsImproved = !settings.ContainsKey("improved"),
            IsDeferred = settings.ContainsKey("deferred"),
            BatchSize = Number(settings, "batch", 500),
            Fault = Enum.GetValues<FaultKind>().Where(k => settings.ContainsKey(k.ToString())).Select(k => new Fault(settings[k.ToString()], k)).FirstOrDefault(),
        };
    }

    private static int Number(Dictionary<string, string> settings, string name, int otherwise) =>
        settings.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
