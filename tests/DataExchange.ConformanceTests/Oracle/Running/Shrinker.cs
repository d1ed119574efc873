using DataExchange.ConformanceTests.Oracle.Operations;

namespace DataExchange.ConformanceTests.Oracle.Running;

/// <summary>Makes the operation of a failing trial smaller while it still fails.</summary>
internal static class Shrinker
{
    private const int MaxRuns = 1_500;

    public static async Task<Trial> ShrinkAsync(Trial trial, Func<Trial, Task<string?>> complain)
    {
        var runs = 0;
        for (var isSmaller = true; isSmaller && runs < MaxRuns;)
        {
            isSmaller = false;
            foreach (var candidate in Simpler(trial).Concat(OperationCuts.Of(trial.Operation).Select(text => trial with { Operation = text })))
            {
                if (++runs > MaxRuns)
                {
                    break;
                }

                if (await complain(candidate) is not null)
                {
                    trial = candidate;
                    isSmaller = true;
                    break;
                }
            }
        }

        return trial;
    }

    /// <summary>The smaller trial as a case to be kept, and what is wrong with it.</summary>
    public static async Task<string> ReportAsync(Trial trial, Func<Trial, Task<string?>> complain)
    {
        var small = await ShrinkAsync(trial, complain);
        return $"{CaseFile.Write(small)}\n{await complain(small)}";
    }

    private static IEnumerable<Trial> Simpler(Trial trial)
    {
        if (trial.Failures > 0)
        {
            yield return trial with { Failures = 0 };
        }

        if (trial.BatchSize < 500)
        {
            yield return trial with { BatchSize = 500 };
        }

        if (trial.HasLabels)
        {
            yield return trial with { HasLabels = false };
        }

        if (!trial.IsImproved)
        {
            yield return trial with { IsImproved = true };
        }
    }
}
