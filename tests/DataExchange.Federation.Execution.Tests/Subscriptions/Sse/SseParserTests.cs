using System.Text;
using DataExchange.Federation.Execution.Subscriptions.Sse;

namespace DataExchange.Federation.Execution.Tests.Subscriptions.Sse;

/// <summary>The event stream of WHATWG HTML, section 9.2.6, as far as GraphQL over server-sent events needs it.</summary>
public sealed class SseParserTests
{
    private const int Max = 10;

    private const string Mixed =
        "\uFEFF: hello\nretry: 5\n\nid: 7\nevent: next\ndata: {\"a\":\ndata: 1}\n\nevent:next\ndata:é\n\n:\n\nevent: other\ndata: x\n\nevent: complete\ndata: \n\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Text_cut_at_any_byte_has_the_same_events(string newLine)
    {
        var bytes = Encoding.UTF8.GetBytes(Mixed.Replace("\n", newLine, StringComparison.Ordinal));
        string[] expected = ["{\"a\":\n1}", "é", "Completed"];

        Assert.Equal(expected, Parse(bytes, bytes.Length));
        Assert.Equal(expected, Parse(bytes, 1));
        Assert.All(Enumerable.Range(1, bytes.Length - 1), cut => Assert.Equal(expected, Parse(bytes, cut)));
    }

    [Theory]
    [InlineData("event: next\ndata: 1\n\n", "1")]
    [InlineData("event: next\r\ndata: 1\r\r\n", "1")]
    [InlineData("data: 1\nevent: next\n\n", "1")]
    [InlineData("event: next\ndata:  1 \n\n", " 1 ")]
    [InlineData("event: next\ndata: a:b\n\n", "a:b")]
    [InlineData("event: next\ndata\n\n", "")]
    [InlineData("event: next\ndata: 1\ndata\ndata: 2\n\n", "1\n\n2")]
    [InlineData("event: next\n: data: 2\ndata: 1\n\n", "1")]
    [InlineData("\uFEFFevent: next\ndata: 1\n\n", "1")]
    [InlineData("event: complete\n\n", "Completed")]
    [InlineData("event: other\nevent: complete\n\n", "Completed")]
    public void Event_is_found(string text, string expected) => Assert.Equal([expected], Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\r\r\n")]
    [InlineData(":\n: event: next\n\n")]
    [InlineData("data: 1\n\n")]
    [InlineData("event: next\n\n")]
    [InlineData("event: Next\ndata: 1\n\n")]
    [InlineData("event: next \ndata: 1\n\n")]
    [InlineData(" event: next\ndata: 1\n\n")]
    [InlineData("event: next\nevent\ndata: 1\n\n")]
    [InlineData("event: next\n\ndata: 1\n\n")]
    [InlineData("\n\uFEFFevent: next\ndata: 1\n\n")]
    [InlineData("\uFEFF\uFEFFevent: next\ndata: 1\n\n")]
    [InlineData("event: next\ndata: 1\n")]
    [InlineData("event: next\ndata: 1")]
    [InlineData("event: complete\n")]
    public void What_is_no_whole_event_of_the_protocol_is_passed_over(string text) => Assert.Empty(Parse(text));

    [Fact]
    public void Data_of_an_event_that_is_passed_over_is_in_no_other() =>
        Assert.Equal(["2"], Parse("event: other\ndata: 1\n\nevent: next\ndata: 2\n\n"));

    [Theory]
    [InlineData("event: next\ndata: 0123456789\n\n", "0123456789")]
    [InlineData("event: next\ndata: 01234567890\n\n", "TooLarge")]
    [InlineData("event: next\ndata: 01234\ndata: 5678\n\n", "01234\n5678")]
    [InlineData("event: next\ndata: 01234\ndata: 56789\n\n", "TooLarge")]
    [InlineData("event: next\ndata: 0123456789\ndata\n\n", "TooLarge")]
    [InlineData("event: other\ndata: 01234567890\n\n", "TooLarge")]
    public void Event_may_have_as_many_bytes_as_are_allowed_and_no_more(string text, string expected) => Assert.Equal([expected], Parse(text));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Line_that_never_ends_is_given_up(int more, bool isTooLarge)
    {
        var line = Encoding.UTF8.GetBytes(":" + new string('x', Max + 63 + more));

        Assert.Equal(isTooLarge ? ["TooLarge"] : [], Parse(line, line.Length));
        Assert.Equal(isTooLarge ? ["TooLarge"] : [], Parse(line, 1));
    }

    [Fact]
    public void Bytes_behind_an_event_are_left_for_the_next_call()
    {
        var taken = new SseParser(Max).Take("event: complete\n\nevent: next\n"u8, out var found);

        Assert.NotNull(found);
        Assert.Equal("event: complete\n\n".Length, taken);
    }

    private static List<string> Parse(string text) => Parse(Encoding.UTF8.GetBytes(text), int.MaxValue);

    /// <summary>What is found when the bytes come in pieces: the data of each event, or how the stream ended.</summary>
    private static List<string> Parse(byte[] bytes, int piece)
    {
        var parser = new SseParser(Max);
        var events = new List<string>();
        foreach (var part in bytes.Chunk(Math.Min(piece, Math.Max(bytes.Length, 1))))
        {
            for (var position = 0; position < part.Length;)
            {
                position += parser.Take(part.AsSpan(position), out var found);
                if (found is { } next)
                {
                    events.Add(next.End?.ToString() ?? Encoding.UTF8.GetString(next.Payload.Span));
                    if (next.End is not null)
                    {
                        return events;
                    }
                }
            }
        }

        return events;
    }
}
