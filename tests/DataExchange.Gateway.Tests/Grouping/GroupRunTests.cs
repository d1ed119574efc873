using System.Collections.Concurrent;
using DataExchange.Gateway.Grouping;

namespace DataExchange.Gateway.Tests.Grouping;

/// <summary>One run for all who ask meanwhile, and never one that began before somebody asked.</summary>
public sealed class GroupRunTests
{
    private readonly ConcurrentQueue<TaskCompletionSource<int>> _begun = new();
    private readonly GroupRun<int> _runs;
    private int _count;

    public GroupRunTests() => _runs = new GroupRun<int>(() =>
    {
        var run = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Increment(ref _count);
        _begun.Enqueue(run);
        return run.Task;
    });

    [Fact]
    public async Task First_to_ask_begins_a_run_at_once()
    {
        var asked = _runs.JoinAsync();

        End(7);

        Assert.Equal(7, await asked);
    }

    [Fact]
    public async Task Who_asks_while_one_runs_is_given_the_next_and_shares_it()
    {
        var first = _runs.JoinAsync();
        Task<int>[] later = [_runs.JoinAsync(), _runs.JoinAsync(), _runs.JoinAsync()];
        End(1);

        Assert.Equal(1, await first);
        await BegunAsync(2);
        Assert.All(later, l => Assert.False(l.IsCompleted));
        End(2);

        Assert.All(await Task.WhenAll(later), outcome => Assert.Equal(2, outcome));
        Assert.Equal(2, _count);
    }

    [Fact]
    public async Task Failure_is_told_to_its_group_only()
    {
        var first = _runs.JoinAsync();
        var later = _runs.JoinAsync();
        Take().SetException(new InvalidOperationException("Lost."));

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        await BegunAsync(2);
        End(5);
        Assert.Equal(5, await later);
    }

    [Fact]
    public async Task Who_gives_up_waiting_does_not_end_the_run_for_the_others()
    {
        using var gone = new CancellationTokenSource();
        var leader = _runs.JoinAsync().WaitAsync(gone.Token);
        var next = _runs.JoinAsync().WaitAsync(gone.Token);
        var stays = _runs.JoinAsync();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leader);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        End(1);
        await BegunAsync(2);
        End(2);
        Assert.Equal(2, await stays);
    }

    [Fact]
    public async Task Run_that_throws_before_it_waits_is_a_failure_like_any_other()
    {
        var runs = new GroupRun<int>(() => throw new InvalidOperationException("At once."));

        await Assert.ThrowsAsync<InvalidOperationException>(runs.JoinAsync);
        await Assert.ThrowsAsync<InvalidOperationException>(runs.JoinAsync);
    }

    [Fact]
    public async Task Nothing_of_the_one_who_asks_first_is_seen_by_the_runs_of_others()
    {
        var local = new AsyncLocal<string?> { Value = "first" };
        var seen = new ConcurrentQueue<string?>();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var runs = new GroupRun<int>(async () =>
        {
            await gate.Task;
            seen.Enqueue(local.Value);
            return 0;
        });
        var first = runs.JoinAsync();
        var second = runs.JoinAsync();
        gate.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal([null, null], seen);
    }

    [Fact]
    public async Task Every_outcome_is_of_a_run_that_began_after_the_asking_whoever_asks_when()
    {
        var clock = 0;
        var runs = new GroupRun<int>(async () =>
        {
            var began = Interlocked.Increment(ref clock);
            await Task.Yield();
            return began;
        });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                var asked = Interlocked.Increment(ref clock);
                Assert.True(await runs.JoinAsync() > asked);
            }
        })));
    }

    private TaskCompletionSource<int> Take() => _begun.TryDequeue(out var run) ? run : throw new InvalidOperationException("Nothing runs.");

    private void End(int outcome) => Take().SetResult(outcome);

    private async Task BegunAsync(int runs)
    {
        while (Volatile.Read(ref _count) < runs)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
