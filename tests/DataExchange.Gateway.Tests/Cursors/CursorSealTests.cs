using System.Buffers.Text;
using System.Text;
using DataExchange.Gateway.Cursors;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Cursors;

/// <summary>A sealed cursor opens where it was made for, as it was made, in time, and nowhere else.</summary>
public sealed class CursorSealTests
{
    private static readonly byte[] s_secret = new byte[32];

    private static readonly byte[] s_scope = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void Cursor_opens_in_its_scope_and_tells_nothing()
    {
        var seal = new CursorSeal(s_secret, TimeProvider.System);

        var text = seal.Seal("RAW-POSITION-1"u8, s_scope);

        Assert.True(seal.TryOpen(text, s_scope, out var plain));
        Assert.Equal("RAW-POSITION-1", plain);
        Assert.Equal(text, seal.Seal("RAW-POSITION-1"u8, s_scope));
        Assert.DoesNotContain("RAW", Encoding.Latin1.GetString(Base64Url.DecodeFromChars(text)), StringComparison.Ordinal);
        Assert.False(seal.TryOpen(text, [.. s_scope.Reverse()], out _));
        Assert.False(new CursorSeal([.. Enumerable.Repeat((byte)1, 32)], TimeProvider.System).TryOpen(text, s_scope, out _));
    }

    [Fact]
    public void Altered_cursor_never_opens()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var seal = new CursorSeal(s_secret, TimeProvider.System);
        for (var i = 0; i < 3_000; i++)
        {
            var plain = new byte[random.Next(0, 200)];
            random.NextBytes(plain);
            var text = seal.Seal(plain, s_scope).ToCharArray();
            var at = random.Next(text.Length);
            var other = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_="[random.Next(65)];
            if (text[at] != other)
            {
                text[at] = other;
                Assert.False(seal.TryOpen(new string(text), s_scope, out _), $"position {at}");
            }

            Assert.False(seal.TryOpen(new string(text[..random.Next(text.Length)]), s_scope, out _));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("eyJpbmNvbWUiOjUwMDAwfQ==")]
    [InlineData("../../etc")]
    [InlineData("\u0000")]
    public void What_was_never_sealed_does_not_open(string text) => Assert.False(new CursorSeal(s_secret, TimeProvider.System).TryOpen(text, s_scope, out _));

    [Fact]
    public void Longest_cursor_opens_and_a_longer_text_is_not_looked_at()
    {
        var seal = new CursorSeal(s_secret, TimeProvider.System);

        var longest = seal.Seal(new byte[CursorSeal.MaxPlain], s_scope);

        Assert.True(longest.Length <= CursorSeal.MaxLength);
        Assert.True(seal.TryOpen(longest, s_scope, out _));
        Assert.False(seal.TryOpen(new string('A', 10_000_000), s_scope, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => seal.Seal(new byte[CursorSeal.MaxPlain + 1], s_scope));
    }

    [Fact]
    public void Cursor_ends_with_its_time()
    {
        var time = new VirtualTime();
        var seal = new CursorSeal(s_secret, time);
        var text = seal.Seal("x"u8, s_scope);

        time.Advance(TimeSpan.FromHours(24));
        Assert.True(seal.TryOpen(text, s_scope, out _));
        time.Advance(TimeSpan.FromHours(1));
        Assert.False(seal.TryOpen(text, s_scope, out _));
    }
}
