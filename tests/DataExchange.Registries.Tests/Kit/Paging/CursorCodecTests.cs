using DataExchange.Registries.Paging;

namespace DataExchange.Registries.Tests.Kit.Paging;

public sealed class CursorCodecTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    [Fact]
    public void Cursor_opens_to_what_was_sealed_and_is_the_same_on_every_instance()
    {
        var one = new CursorCodec(Secret);
        var other = new CursorCodec(Secret);
        var cursor = one.Seal("list", ["Nguyễn Văn An", "001085012345"]);
        Assert.Equal(cursor, other.Seal("list", ["Nguyễn Văn An", "001085012345"]));
        Assert.True(other.TryOpen("list", cursor, out var values));
        Assert.Equal(["Nguyễn Văn An", "001085012345"], values);
    }

    [Fact]
    public void Cursor_shows_nothing_of_its_content()
    {
        var codec = new CursorCodec(Secret);
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(codec.Seal("list", ["001085012345"]));
        Assert.False(bytes.AsSpan().IndexOf("0010850"u8) >= 0);
    }

    [Fact]
    public void Cursor_altered_in_any_byte_is_refused()
    {
        var codec = new CursorCodec(Secret);
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(codec.Seal("list", ["a"]));
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= 1;
            Assert.False(codec.TryOpen("list", System.Buffers.Text.Base64Url.EncodeToString(bytes), out _));
            bytes[at] ^= 1;
        }
    }

    [Fact]
    public void Cursor_of_another_scope_or_key_is_refused()
    {
        var codec = new CursorCodec(Secret);
        var stranger = new CursorCodec(new byte[32]);
        var cursor = codec.Seal("list", ["a"]);
        Assert.False(codec.TryOpen("other", cursor, out _));
        Assert.False(stranger.TryOpen("list", cursor, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("AAAA")]
    [InlineData("***")]
    public void Garbage_is_refused(string cursor)
    {
        var codec = new CursorCodec(Secret);
        Assert.False(codec.TryOpen("list", cursor, out _));
        Assert.False(codec.TryOpen("list", new string('A', 100_000), out _));
    }

    [Fact]
    public void Threads_seal_and_open_at_once_without_disturbing_each_other()
    {
        var codec = new CursorCodec(Secret);

        Parallel.For(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var value = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(codec.TryOpen("list", codec.Seal("list", [value]), out var values));
            Assert.Equal([value], values);
        });
    }
}
