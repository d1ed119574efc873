using DataExchange.Gateway.Identity;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Identity;

public sealed class VerifiedTokensTests
{
    private readonly VirtualTime _time = new();
    private readonly List<string> _verified = [];

    [Fact]
    public async Task Token_is_verified_once_in_its_time()
    {
        var tokens = Tokens(TimeSpan.FromHours(1));

        Assert.Equal("client-of-a", (await tokens.VerifyAsync("a")).Caller?.ClientId);
        _time.Advance(VerifiedTokens.Lifetime - TimeSpan.FromTicks(1));
        Assert.Equal("client-of-a", (await tokens.VerifyAsync("a")).Caller?.ClientId);
        Assert.Equal(["a"], _verified);

        _time.Advance(TimeSpan.FromTicks(1));
        await tokens.VerifyAsync("a");
        Assert.Equal(["a", "a"], _verified);
    }

    [Fact]
    public async Task Token_is_not_remembered_beyond_its_own_end()
    {
        var tokens = Tokens(TimeSpan.FromSeconds(10));

        await tokens.VerifyAsync("a");
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Null((await tokens.VerifyAsync("a")).Caller);
        Assert.Equal(["a", "a"], _verified);
    }

    [Fact]
    public async Task Token_that_was_rejected_is_verified_anew()
    {
        var tokens = Tokens(TimeSpan.Zero);

        Assert.Equal("Too late.", (await tokens.VerifyAsync("a")).Problem);
        Assert.Equal("Too late.", (await tokens.VerifyAsync("a")).Problem);
        Assert.Equal(["a", "a"], _verified);
    }

    [Fact]
    public async Task Each_token_has_its_own_caller_however_many_there_are()
    {
        var tokens = Tokens(TimeSpan.FromHours(1));

        for (var i = 0; i < 25_000; i++)
        {
            Assert.Equal($"client-of-{i}", (await tokens.VerifyAsync($"{i}")).Caller?.ClientId);
            Assert.Equal($"client-of-{i / 2}", (await tokens.VerifyAsync($"{i / 2}")).Caller?.ClientId);
        }
    }

    private VerifiedTokens Tokens(TimeSpan lifetime)
    {
        var expiresAt = _time.GetUtcNow() + lifetime;
        return new VerifiedTokens(
            token =>
            {
                _verified.Add(token);
                return ValueTask.FromResult(_time.GetUtcNow() < expiresAt
                    ? TokenResult.Accepted(new Caller($"client-of-{token}", null, []) { ExpiresAt = expiresAt })
                    : TokenResult.Rejected("Too late."));
            },
            _time);
    }
}
