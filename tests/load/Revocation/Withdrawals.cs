using System.Diagnostics;
using DataExchange.Access.Agreements;
using DataExchange.Access.Stores;

namespace Revocation;

/// <summary>How long after the acknowledgement of a withdrawal the first request is denied, on two gateways that are asked without a pause.</summary>
internal static class Withdrawals
{
    public static async Task RunAsync(Stores stores, string name, Gateway[] gateways, int count, bool isCut)
    {
        var store = (await stores.OpenAsync(name)).Store!;
        foreach (var gateway in gateways)
        {
            for (var i = 0; i < 2_000; i++)
            {
                await RequireGrantAsync(gateway);
            }
        }

        using var enough = new CancellationTokenSource();
        var cut = isCut ? Task.Run(() => CutAsync(stores.ConnectionString(name), enough.Token)) : Task.CompletedTask;
        var (saved, denied, late) = (new List<double>(), new List<double>(), 0);
        for (var i = 0; i < count; i++)
        {
            await Task.WhenAll(gateways.Select(RequireGrantAsync));
            var readers = gateways.Select(g => ReadUntilDeniedAsync(g)).ToArray();
            var (from, acknowledged) = await PutAsync(store, AgreementStatus.Suspended);
            saved.Add(Stopwatch.GetElapsedTime(from, acknowledged).TotalMilliseconds);
            foreach (var (lastGrantedAsked, firstDenied) in await Task.WhenAll(readers))
            {
                denied.Add(Math.Max(0, Stopwatch.GetElapsedTime(acknowledged, firstDenied).TotalMilliseconds));
                late += lastGrantedAsked > acknowledged ? 1 : 0;
            }

            await PutAsync(store, AgreementStatus.Active);
        }

        await enough.CancelAsync();
        await cut;
        Console.WriteLine($"| {name}, {(isCut ? "push cut" : "push")} | {count} | {At(denied, 0.5):0.0} | {At(denied, 0.99):0.0} | {denied.Max():0.0} | {late} | {At(saved, 0.5):0.0} |");
    }

    public static double At(List<double> values, double share) => values.Order().ElementAt((int)Math.Min(values.Count - 1, values.Count * share));

    public static async Task<(long From, long To)> PutAsync(IAccessStore store, AgreementStatus status)
    {
        var state = (s_known is { } known ? await store.LoadAfterAsync(known, default) : await store.LoadAsync(default)).Snapshot!;
        s_known = state;
        var agreement = state.Agreements.First(a => a.Id == "measured");
        var from = Stopwatch.GetTimestamp();
        var outcome = await store.SaveAsync(new AccessChange { Agreements = [agreement with { Status = status }] }, state.Revision, new ChangeAuthor("load", "Measured."), default);
        return outcome is Saved ? (from, Stopwatch.GetTimestamp()) : throw new InvalidOperationException(outcome.ToString());
    }

    public static void Forget() => s_known = null;

    private static DataExchange.Access.Snapshots.AccessSnapshot? s_known;

    // Without it, a gateway that grants nothing would look like one that denies at once.
    private static async Task RequireGrantAsync(Gateway gateway)
    {
        if (!await gateway.IsGrantedAsync())
        {
            throw new InvalidOperationException($"{gateway.Url} does not grant what is not withdrawn.");
        }
    }

    /// <summary>When the last request was sent that was granted, and when the first denial came.</summary>
    private static async Task<(long LastGrantedAsked, long FirstDenied)> ReadUntilDeniedAsync(Gateway gateway)
    {
        var last = 0L;
        while (true)
        {
            var asked = Stopwatch.GetTimestamp();
            if (!await gateway.IsGrantedAsync())
            {
                return (last, Stopwatch.GetTimestamp());
            }

            last = asked;
        }
    }

    private static async Task CutAsync(string connectionString, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await Stores.ScalarAsync(connectionString, "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'dataexchange-signals'");
            await Task.Delay(5, CancellationToken.None);
        }
    }
}
