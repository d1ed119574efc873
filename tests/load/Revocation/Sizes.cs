using System.Diagnostics;
using DataExchange.Access.Admissions;
using DataExchange.Access.Agreements;
using DataExchange.Access.Decisions;
using DataExchange.Access.Parties;
using DataExchange.Access.Snapshots;

namespace Revocation;

/// <summary>What the size of the store costs within one process: loading it, loading one change, deciding warm and cold, finding consents.</summary>
internal static class Sizes
{
    public static async Task RunAsync(Stores stores, string name)
    {
        var opening = await stores.OpenAsync(name);
        var store = opening.Store!;
        await store.LoadAsync(default);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var whole = await MedianAsync(5, async () => (await store.LoadAsync(default)).Snapshot!);
        var state = (await store.LoadAsync(default)).Snapshot!;
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        var changes = new List<double>();
        var saves = new List<double>();
        for (var i = 0; i < 11; i++)
        {
            Withdrawals.Forget();
            var (from, to) = await Withdrawals.PutAsync(store, i % 2 == 0 ? AgreementStatus.Suspended : AgreementStatus.Active);
            saves.Add(Stopwatch.GetElapsedTime(from, to).TotalMilliseconds);
            var began = Stopwatch.GetTimestamp();
            state = (await store.LoadAfterAsync(state, default)).Snapshot!;
            changes.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        await Withdrawals.PutAsync(store, AgreementStatus.Active);
        Withdrawals.Forget();
        state = (await store.LoadAsync(default)).Snapshot!;
        var revision = await MedianAsync(2_000, async () => { await store.ReadRevisionAsync(default); return state; });
        var finds = await MedianAsync(2_000, async () =>
        {
            var subjects = Enumerable.Range(0, 10).Select(_ => Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes($"nobody {Random.Shared.Next()}")))).ToList();
            await opening.Consents!.FindAsync(subjects, ["AG-1", "AG-2"], default);
            return state;
        });
        Console.WriteLine($"| {name} | {state.Agreements.Length} | {whole:0} | {memory / 1e6:0.0} | {Withdrawals.At(changes, 0.5):0.0} | {Withdrawals.At(saves, 0.5):0} | {Warm(state):0.00} | {Cold(state):0} | {revision * 1000:0} | {finds * 1000:0} |");
    }

    /// <summary>Microseconds of what is decided anew for each request of a known client: admission, and every coordinate of the profile.</summary>
    private static double Warm(AccessSnapshot state)
    {
        var now = TimeProvider.System.GetUtcNow();
        var profile = AccessProfile.Compile(state, new ProfileKey(ClientId.Parse(World.Client), World.Purpose, false), now);
        var best = double.MaxValue;
        for (var round = 0; round < 100; round++)
        {
            var began = Stopwatch.GetTimestamp();
            for (var i = 0; i < 10_000; i++)
            {
                _ = Admission.Decide(state, World.Client, World.Purpose, null, now);
                _ = profile.Decide("Query.f7");
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalMicroseconds / 10_000);
        }

        return best;
    }

    /// <summary>Microseconds of compiling a profile.</summary>
    private static double Cold(AccessSnapshot state)
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < 300; i++)
        {
            AccessProfile.Compile(state, new ProfileKey(ClientId.Parse(World.Client), World.Purpose, false), TimeProvider.System.GetUtcNow());
        }

        return Stopwatch.GetElapsedTime(began).TotalMicroseconds / 300;
    }

    /// <summary>Milliseconds.</summary>
    private static async Task<double> MedianAsync(int count, Func<Task<AccessSnapshot>> work)
    {
        var times = new List<double>();
        for (var i = 0; i < count; i++)
        {
            var began = Stopwatch.GetTimestamp();
            GC.KeepAlive(await work());
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return Withdrawals.At(times, 0.5);
    }
}
