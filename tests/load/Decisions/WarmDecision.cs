using System.Collections.Concurrent;
using System.Diagnostics;
using DataExchange.Access.Admissions;
using DataExchange.Access.Decisions;
using DataExchange.Access.Snapshots;

namespace LoadDecisions;

/// <summary>
/// The decision on a request whose client, purpose and operation were met before: admission, the compiled profile, and the plan that was made under its
/// decisions. Profile and plan are found as the gateway finds them, by equal keys in equal tables; its own tables are internal.
/// </summary>
internal static class WarmDecision
{
    private const int Batch = 1_000;
    private static readonly DateTimeOffset s_now = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    public static string Measure(AccessSnapshot state, double seconds)
    {
        var id = World.Client.ToString();
        var profiles = new ConcurrentDictionary<ProfileKey, AccessProfile>();
        var plans = new ConcurrentDictionary<(string Profile, string Refused, string Deferred), object>();
        var first = ((Admitted)Admission.Decide(state, id, World.Purpose, null, s_now)).Context;
        var profile = profiles[first.Key] = AccessProfile.Compile(state, first.Key, s_now);
        plans[(profile.Fingerprint, string.Empty, string.Empty)] = new object();

        bool Admit() => Admission.Decide(state, id, World.Purpose, null, s_now) is Admitted;
        bool Decide()
        {
            var context = ((Admitted)Admission.Decide(state, id, World.Purpose, null, s_now)).Context;
            return profiles.TryGetValue(context.Key, out var known) && known.IsValidAt(s_now) && plans.ContainsKey((known.Fingerprint, string.Empty, string.Empty));
        }

        var own = state.AgreementsOf(World.Client).Length;
        var admission = Median(Admit, seconds);
        var whole = Median(Decide, seconds);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Decide();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        var compile = Median(() => AccessProfile.Compile(state, first.Key, s_now).IsValidAt(s_now), Math.Min(1, seconds), batch: 5);
        return $"| {state.Agreements.Length:N0} | {own:N0} | {admission:F2} | {whole:F2} | {bytes} | {compile:F0} |";
    }

    /// <summary>The median over batches, in microseconds, after as long again of warming up.</summary>
    private static double Median(Func<bool> work, double seconds, int batch = Batch)
    {
        Run(work, seconds, batch);
        var times = Run(work, seconds, batch);
        times.Sort();
        return times[times.Count / 2];
    }

    private static List<double> Run(Func<bool> work, double seconds, int batch)
    {
        var times = new List<double>();
        for (var all = Stopwatch.StartNew(); all.Elapsed.TotalSeconds < seconds;)
        {
            var began = Stopwatch.GetTimestamp();
            for (var i = 0; i < batch; i++)
            {
                if (!work())
                {
                    throw new InvalidOperationException("The decision was not the expected one.");
                }
            }

            times.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds / batch);
        }

        return times;
    }
}
