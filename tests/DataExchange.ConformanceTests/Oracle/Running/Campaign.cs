using System.Collections.Concurrent;
using DataExchange.ConformanceTests.Validation;

namespace DataExchange.ConformanceTests.Oracle.Running;

/// <summary>Runs trials on all cores, and shrinks the first failure.</summary>
internal static class Campaign
{
    private const int MaxFailures = 3;

    public static async Task RunAsync(ITestOutputHelper output, IEnumerable<Func<Trial>> trials)
    {
        var all = trials.ToList();
        output.WriteLine($"seed {ConformanceSeed.Value}, {all.Count} operations");
        var failures = new ConcurrentQueue<(Trial Trial, string Complaint)>();
        await Parallel.ForEachAsync(all, async (make, stop) =>
        {
            if (failures.Count < MaxFailures)
            {
                var trial = make();
                if (await ComplainAsync(trial) is { } complaint)
                {
                    failures.Enqueue((trial, complaint));
                }
            }
        });

        var reports = new List<string>();
        foreach (var (trial, _) in failures)
        {
            reports.Add(await Shrinker.ReportAsync(trial, ComplainAsync));
        }

        Assert.True(reports.Count == 0, $"seed {ConformanceSeed.Value}\n{string.Join("\n\n", reports)}");
    }

    // Whatever goes wrong in our own code is a failure to be shrunk too.
    public static async Task<string?> ComplainAsync(Trial trial)
    {
        try
        {
            return await new TrialRun().ComplainAsync(trial);
        }
#pragma warning disable CA1031
        catch (Exception e)
#pragma warning restore CA1031
        {
            return $"An exception: {e}";
        }
    }
}
