using DataExchange.Federation.Execution.Transport;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Federation.Execution.Tests.Transport;

public sealed class ResilientSubgraphClientTests
{
    private readonly VirtualTime _time = new();
    private readonly Scripted _inner = new();

    private ResilientSubgraphClient Client(ResilienceOptions? options = null) => new(_inner, options ?? new ResilienceOptions { RetryBudget = 0, BreakerFailures = 2 }, _time);

    private static SubgraphRequest Request(bool mutation = false, TimeSpan? left = null) => new() { Subgraph = "s", Body = default, IsMutation = mutation, TimeLeft = left };

    private static async Task<SubgraphOutcome> OutcomeAsync(ResilientSubgraphClient client, SubgraphRequest request)
    {
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.Outcome;
    }

    [Fact]
    public async Task A_query_is_sent_once_more_when_nobody_was_there()
    {
        _inner.Answers.Enqueue(SubgraphOutcome.Unreachable);

        Assert.Equal(SubgraphOutcome.Answered, await OutcomeAsync(Client(new()), Request()));
        Assert.Equal(2, _inner.Calls);
    }

    [Fact]
    public async Task A_mutation_is_never_sent_twice()
    {
        _inner.Answers.Enqueue(SubgraphOutcome.Unreachable);

        Assert.Equal(SubgraphOutcome.Unreachable, await OutcomeAsync(Client(new()), Request(mutation: true)));
        Assert.Equal(1, _inner.Calls);
    }

    [Fact]
    public async Task Retries_are_bounded_by_a_budget()
    {
        _inner.Default = SubgraphOutcome.Unreachable;
        var client = Client(new() { RetryBudget = 3, BreakerFailures = 1000 });
        for (var i = 0; i < 20; i++)
        {
            await OutcomeAsync(client, Request());
        }

        Assert.InRange(_inner.Calls, 23, 25);
    }

    [Fact]
    public async Task A_broken_response_is_not_retried()
    {
        _inner.Answers.Enqueue(SubgraphOutcome.Broken);

        Assert.Equal(SubgraphOutcome.Broken, await OutcomeAsync(Client(new()), Request()));
        Assert.Equal(1, _inner.Calls);
    }

    [Fact]
    public async Task The_breaker_opens_probes_and_closes_again()
    {
        _inner.Default = SubgraphOutcome.Unreachable;
        var client = Client();
        await OutcomeAsync(client, Request());
        await OutcomeAsync(client, Request());
        Assert.Equal(SubgraphOutcome.Unreachable, await OutcomeAsync(client, Request()));
        Assert.Equal(2, _inner.Calls);

        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(SubgraphOutcome.Unreachable, await OutcomeAsync(client, Request()));
        Assert.Equal(SubgraphOutcome.Unreachable, await OutcomeAsync(client, Request()));
        Assert.Equal(3, _inner.Calls);

        _time.Advance(TimeSpan.FromSeconds(2));
        _inner.Default = SubgraphOutcome.Answered;
        Assert.Equal(SubgraphOutcome.Answered, await OutcomeAsync(client, Request()));
        Assert.Equal(SubgraphOutcome.Answered, await OutcomeAsync(client, Request()));
        Assert.Equal(5, _inner.Calls);
    }

    [Fact]
    public async Task A_success_in_between_keeps_the_breaker_closed()
    {
        var client = Client();
        foreach (var outcome in new[] { SubgraphOutcome.Unreachable, SubgraphOutcome.Answered, SubgraphOutcome.TimedOut, SubgraphOutcome.Answered, SubgraphOutcome.Broken })
        {
            _inner.Answers.Enqueue(outcome);
            Assert.Equal(outcome, await OutcomeAsync(client, Request()));
        }
    }

    [Fact]
    public async Task A_slow_subgraph_times_out_by_its_own_time_or_the_requests()
    {
        foreach (var (left, wait) in new (TimeSpan?, TimeSpan)[] { (null, TimeSpan.FromSeconds(3)), (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)) })
        {
            _inner.Hangs = true;
            var call = OutcomeAsync(Client(), Request(left: left));
            _time.Advance(wait - TimeSpan.FromMilliseconds(1));
            Assert.False(call.IsCompleted);
            _time.Advance(TimeSpan.FromMilliseconds(1));
            Assert.Equal(SubgraphOutcome.TimedOut, await call);
        }
    }

    [Fact]
    public async Task Without_time_left_nothing_is_sent()
    {
        Assert.Equal(SubgraphOutcome.TimedOut, await OutcomeAsync(Client(), Request(left: TimeSpan.Zero)));
        Assert.Equal(0, _inner.Calls);
    }

    [Fact]
    public async Task No_more_calls_than_allowed_are_under_way_at_a_time()
    {
        _inner.Hangs = true;
        var client = Client(new() { MaxConcurrency = 2 });
        var calls = Enumerable.Range(0, 3).Select(_ => OutcomeAsync(client, Request())).ToArray();
        Assert.Equal(2, _inner.Calls);

        _inner.Release();
        await Task.WhenAll(calls);
        Assert.Equal(3, _inner.Calls);
    }

    private sealed class Scripted : ISubgraphClient
    {
        private readonly TaskCompletionSource _released = new();

        public Queue<SubgraphOutcome> Answers { get; } = new();

        public SubgraphOutcome Default { get; set; } = SubgraphOutcome.Answered;

        public bool Hangs { get; set; }

        public int Calls { get; private set; }

        public void Release() => _released.SetResult();

        public async ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
        {
            Calls++;
            if (Hangs)
            {
                try
                {
                    await _released.Task.WaitAsync(cancellationToken);
                }
                catch (OperationCanceledException)
                {
                    return SubgraphResponse.Failed(SubgraphOutcome.Cancelled);
                }
            }

            var outcome = Answers.TryDequeue(out var next) ? next : Default;
            return outcome == SubgraphOutcome.Answered ? SubgraphResponse.Answered(200, "application/json", "{}"u8) : SubgraphResponse.Failed(outcome);
        }
    }
}
