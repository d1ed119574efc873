using System.Text;
using DataExchange.Federation.Execution.Subscriptions;
using DataExchange.Federation.Execution.Subscriptions.Sse;

namespace DataExchange.Federation.Execution.Tests.Subscriptions.Sse;

public sealed class SseStreamTests
{
    [Theory]
    [InlineData("")]
    [InlineData(": hello\n\n")]
    [InlineData("event: next\ndata: {}")]
    [InlineData("event: next\ndata: {}\n")]
    [InlineData("event: complete\n")]
    public async Task Body_that_ends_without_complete_has_broken_off(string text) => Assert.Equal(["Broken"], await ReadAsync(text));

    [Fact]
    public async Task Events_larger_than_a_piece_are_put_together()
    {
        var large = new string('x', 20_000);

        Assert.Equal([large, "1", "Completed"], await ReadAsync($"event: next\ndata: {large}\n\nevent: next\ndata: 1\n\nevent: complete\n\n"));
    }

    [Fact]
    public async Task Stream_that_was_closed_has_broken_off()
    {
        var stream = Stream("event: next\ndata: 1\n\n");
        await stream.DisposeAsync();

        Assert.Equal(StreamEnd.Broken, (await stream.NextAsync(TestContext.Current.CancellationToken)).End);
    }

    private static async Task<List<string>> ReadAsync(string text)
    {
        await using var stream = Stream(text);
        var events = new List<string>();
        while (true)
        {
            var next = await stream.NextAsync(TestContext.Current.CancellationToken);
            events.Add(next.End?.ToString() ?? Encoding.UTF8.GetString(next.Payload.Span));
            if (next.End is not null)
            {
                return events;
            }
        }
    }

    private static SseStream Stream(string text) => new(new HttpResponseMessage(), new MemoryStream(Encoding.UTF8.GetBytes(text)), 65_536);
}
