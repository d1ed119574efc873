using DataExchange.Access.Agreements;
using DataExchange.Gateway.Snapshots;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;
using Microsoft.Extensions.DependencyInjection;

namespace DataExchange.Gateway.Tests.Fencing;

/// <summary>Signals bring changes before anybody asks; without them nothing is lost but time.</summary>
public sealed class SignalTests
{
    private static readonly Dictionary<string, string?> s_seldom = new() { ["Gateway:RefreshSeconds"] = "3600" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_that_is_told_is_in_force_before_anybody_asks()
    {
        var signals = new ScriptedSignals();
        await using var system = await PeopleSystem.StartAsync(settings: s_seldom, signals: signals);
        var connection = await signals.ConnectionAsync(Cancellation);
        connection.Begin();

        Put(system, 2);
        var changed = system.Gateway.Services.GetRequiredService<StateHolder>().Changed;
        connection.Change();

        await changed.WaitAsync(Cancellation);
        Assert.Equal(2, RevisionOf(system));
    }

    [Fact]
    public async Task Change_that_was_made_while_nobody_listened_is_looked_for_when_somebody_does_again()
    {
        var time = new VirtualTime();
        var signals = new ScriptedSignals();
        await using var system = await PeopleSystem.StartAsync(settings: s_seldom, time: time, signals: signals);
        using var telemetry = new TelemetryRecorder(system.Gateway);
        var first = await signals.ConnectionAsync(Cancellation);
        first.Begin();
        Assert.EndsWith("dataexchange.access.push{} 1", string.Join('\n', Pushes(telemetry)), StringComparison.Ordinal);

        first.Break();
        var second = await NextAsync(signals, time);
        Assert.EndsWith("dataexchange.access.push{} 0", string.Join('\n', Pushes(telemetry)), StringComparison.Ordinal);
        Put(system, 2);
        var changed = system.Gateway.Services.GetRequiredService<StateHolder>().Changed;
        second.Begin();

        await changed.WaitAsync(Cancellation);
        Assert.Equal(2, RevisionOf(system));
        Assert.Single(system.Gateway.Lines.Text.Split('\n'), l => l.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Connection_that_breaks_again_and_again_is_logged_once_and_refuses_nobody()
    {
        var time = new VirtualTime();
        var signals = new ScriptedSignals();
        await using var system = await PeopleSystem.StartAsync(settings: s_seldom, time: time, signals: signals);
        (await signals.ConnectionAsync(Cancellation)).Break();
        for (var i = 0; i < 5; i++)
        {
            (await NextAsync(signals, time)).Break();
        }

        Assert.Equal(200, (await system.AskAsync("{ citizen(id: 1) { name } }")).Status);
        Assert.Single(system.Gateway.Lines.Text.Split('\n'), l => l.StartsWith("Warning", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Pushes(TelemetryRecorder telemetry) => telemetry.Measurements.Where(m => m.StartsWith("dataexchange.access.push{", StringComparison.Ordinal));

    private static long RevisionOf(PeopleSystem system) => system.Gateway.Services.GetRequiredService<StateHolder>().Current!.Access!.Snapshot.Revision;

    private static void Put(PeopleSystem system, long revision) =>
        system.Gateway.Store.State = PeopleAccess.State(PeopleSystem.Supergraph, PeopleAccess.Usual, revision, AgreementStatus.Suspended);

    /// <summary>The next connection, which comes after a pause.</summary>
    private static async Task<ScriptedSignals.Listening> NextAsync(ScriptedSignals signals, VirtualTime time)
    {
        var next = signals.ConnectionAsync(Cancellation).AsTask();
        while (!next.IsCompleted)
        {
            Cancellation.ThrowIfCancellationRequested();
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        return await next;
    }
}
