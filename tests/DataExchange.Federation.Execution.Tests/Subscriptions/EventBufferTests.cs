using System.Text;
using DataExchange.Federation.Execution.Subscriptions;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Federation.Execution.Tests.Subscriptions;

public sealed class EventBufferTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly VirtualTime _time = new();

    [Fact]
    public async Task Events_are_taken_in_order_and_the_end_as_often_as_it_is_asked_for()
    {
        await using var buffer = Buffer(new ScriptedStream().With("1", "2", "3").Ending(StreamEnd.Completed), 2);

        Assert.Equal(["1", "2", "3", "Completed"], await TakeAllAsync(buffer));
        Assert.True(buffer.TryTake(out var again));
        Assert.Equal(StreamEnd.Completed, again.End);
    }

    [Fact]
    public async Task Nothing_is_taken_while_there_is_nothing()
    {
        var stream = new ScriptedStream();
        await using var buffer = Buffer(stream, 1);
        var wait = buffer.WaitAsync(TestContext.Current.CancellationToken);
        Assert.False(buffer.TryTake(out _));
        Assert.False(wait.IsCompleted);

        stream.With("1");
        await wait;

        Assert.True(buffer.TryTake(out var taken));
        Assert.Equal("1", Text(taken));
        Assert.False(buffer.TryTake(out _));
    }

    [Fact]
    public async Task Wait_can_be_given_up_without_harm()
    {
        var stream = new ScriptedStream();
        await using var buffer = Buffer(stream, 1);
        using var giveUp = new CancellationTokenSource();
        var wait = buffer.WaitAsync(giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);

        stream.With("1").Ending(StreamEnd.Completed);

        Assert.Equal(["1", "Completed"], await TakeAllAsync(buffer));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Full_buffer_holds_the_stream_back(int capacity)
    {
        var stream = new ScriptedStream().With("1", "2", "3", "4", "5", "6").Ending(StreamEnd.Completed);
        await using var buffer = Buffer(stream, capacity);
        Assert.Equal(capacity + 1, stream.Asked);

        Assert.True(buffer.TryTake(out _));
        await stream.AskedAsync(capacity + 2);

        Assert.Equal(capacity + 2, stream.Asked);
    }

    [Fact]
    public async Task Subscriber_that_takes_an_event_in_time_loses_none()
    {
        await using var buffer = Buffer(new ScriptedStream().With("1", "2", "3").Ending(StreamEnd.Completed), 1);

        _time.Advance(s_patience - TimeSpan.FromTicks(1));

        Assert.Equal(["1", "2", "3", "Completed"], await TakeAllAsync(buffer));
    }

    [Fact]
    public async Task Subscriber_that_takes_no_event_in_time_gets_what_was_kept_and_is_told()
    {
        await using var buffer = Buffer(new ScriptedStream().With("1", "2", "3").Ending(StreamEnd.Completed), 2);

        _time.Advance(s_patience);

        Assert.Equal(["1", "2", "SubscriberTooSlow"], await TakeAllAsync(buffer));
    }

    [Theory]
    [InlineData(StreamEnd.Completed)]
    [InlineData(StreamEnd.Broken)]
    [InlineData(StreamEnd.TimedOut)]
    [InlineData(StreamEnd.TooLarge)]
    [InlineData(StreamEnd.Unreachable)]
    public async Task End_comes_after_the_events_and_as_it_was(StreamEnd end)
    {
        await using var buffer = Buffer(new ScriptedStream().With("1").Ending(end), 1);

        Assert.Equal(["1", end.ToString()], await TakeAllAsync(buffer));
    }

    [Fact]
    public async Task End_that_comes_while_it_is_asked_for_is_taken_as_it_is()
    {
        for (var i = 0; i < 5_000; i++)
        {
            var stream = new ScriptedStream();
            await using var buffer = Buffer(stream, 1);
            var ending = Task.Run(() => stream.Ending(StreamEnd.Broken), TestContext.Current.CancellationToken);
            SubgraphEvent taken;
            while (!buffer.TryTake(out taken))
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            }

            Assert.Equal(StreamEnd.Broken, taken.End);
            await ending;
        }
    }

    [Fact]
    public async Task Stream_that_fails_has_broken_off()
    {
        await using var buffer = Buffer(new ScriptedStream { Failure = new InvalidDataException() }.With("1"), 2);

        Assert.Equal(["1", "Broken"], await TakeAllAsync(buffer));
    }

    [Fact]
    public async Task Buffer_that_is_dropped_drops_its_stream_and_gives_what_it_kept()
    {
        var stream = new ScriptedStream().With("1");
        var buffer = Buffer(stream, 2);

        await buffer.DisposeAsync();

        Assert.True(stream.IsDisposed);
        Assert.Equal(["1", "Completed"], await TakeAllAsync(buffer));
    }

    [Fact]
    public async Task Full_buffer_that_is_dropped_does_not_wait_and_blames_nobody()
    {
        var stream = new ScriptedStream().With("1", "2");
        var buffer = Buffer(stream, 1);

        await buffer.DisposeAsync();

        Assert.True(stream.IsDisposed);
        Assert.Equal(["1", "Completed"], await TakeAllAsync(buffer));
    }

    private EventBuffer Buffer(ScriptedStream stream, int capacity) => new(stream, capacity, s_patience, _time);

    private static async Task<List<string>> TakeAllAsync(EventBuffer buffer)
    {
        var all = new List<string>();
        while (true)
        {
            await buffer.WaitAsync(TestContext.Current.CancellationToken);
            if (buffer.TryTake(out var taken))
            {
                all.Add(taken.End?.ToString() ?? Text(taken));
                if (taken.End is not null)
                {
                    return all;
                }
            }
        }
    }

    private static string Text(SubgraphEvent taken) => Encoding.UTF8.GetString(taken.Payload.Span);
}
