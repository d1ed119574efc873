using DataExchange.Cache.Log;

namespace DataExchange.Cache.Tests.Log;

public sealed class LogChainTests
{
    private readonly LogChain _chain = new(Fields.Key);

    [Fact]
    public void Entries_lead_from_the_beginning_and_from_any_of_them_to_the_head()
    {
        var (entries, head) = _chain.Continue(Begin, [Fields.Tag(1), Fields.Tag(2), Fields.Tag(3)]);

        Assert.Equal((Begin.Epoch, 3), (head.Epoch, head.Sequence));
        Assert.True(_chain.Leads(Begin.Link, entries, head));
        Assert.True(_chain.Leads(entries[0].Link, entries.AsSpan(1), head));
        Assert.True(_chain.Leads(head.Link, [], head));
    }

    [Fact]
    public void Entries_that_lack_one_or_have_another_order_epoch_tag_or_number_lead_nowhere()
    {
        var (entries, head) = _chain.Continue(Begin, [Fields.Tag(1), Fields.Tag(2), Fields.Tag(3)]);
        LogEntry[][] wrong =
        [
            [entries[0], entries[2]], [entries[1], entries[0], entries[2]], [entries[0] with { Tag = 1 }, entries[1], entries[2]], [.. entries, entries[2]], [],
        ];

        Assert.All(wrong, w => Assert.False(_chain.Leads(Begin.Link, w, head)));
        Assert.False(_chain.Leads(Begin.Link, entries, head with { Epoch = 8 }));
        Assert.False(_chain.Leads(Begin.Link, entries, head with { Sequence = 4 }));
    }

    [Fact]
    public void The_same_invalidations_after_the_same_head_are_another_history()
    {
        var one = _chain.Continue(Begin, [Fields.Tag(1)]);
        var other = _chain.Continue(Begin, [Fields.Tag(1)]);

        Assert.NotEqual(one.Head, other.Head);
    }

    [Fact]
    public void A_head_is_read_as_it_was_written_and_not_when_any_byte_was_changed_nor_with_another_key()
    {
        var bytes = _chain.Write(Begin);

        Assert.Equal(Begin, _chain.Read(bytes));
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 1;
            Assert.Null(_chain.Read(changed));
        }

        Assert.Null(_chain.Read(bytes.AsSpan(1)));
        Assert.Null(new LogChain([.. Fields.Key.Reverse()]).Read(bytes));
    }

    private LogHead Begin => new(7, 0, _chain.First(7));
}
