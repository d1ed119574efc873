using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Execution;
using DataExchange.GraphQL.Server.Tests.Sample;

namespace DataExchange.GraphQL.Server.Tests.Execution;

public sealed class CancellationTests
{
    [Fact]
    public async Task Request_that_takes_too_long_ends_with_an_error_even_if_its_resolver_does_not()
    {
        var time = new ManualTime();
        var never = new TaskCompletionSource<string>();
        var started = new TaskCompletionSource();
        var schema = Schema(_ =>
        {
            started.SetResult();
            return never.Task;
        });

        var pending = Run.QueryAsync(schema, "{ field }", options: new ExecutionOptions { Timeout = TimeSpan.FromSeconds(3) }, time: time);
        await started.Task;
        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("""{"errors":[{"message":"The request took too long.","extensions":{"code":"TIMEOUT"}}]}""", await pending);
    }

    [Fact]
    public async Task Client_that_leaves_cancels_the_resolver()
    {
        using var client = new CancellationTokenSource();
        var seen = new TaskCompletionSource<CancellationToken>();
        var schema = Schema(async token =>
        {
            seen.SetResult(token);
            await Task.Delay(Timeout.Infinite, token);
            return "never";
        });

        var pending = Run.QueryAsync(schema, "{ field }", client: client.Token);
        var token = await seen.Task;
        await client.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        Assert.True(token.IsCancellationRequested);
    }

    private static ServerSchema Schema(Func<CancellationToken, Task<string>> resolve) =>
        new ServerSchemaBuilder("type Query { field: String }").Query(q => q.Field("field", (_, token) => new ValueTask<string>(resolve(token)))).Build();
}
