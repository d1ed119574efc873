using DataExchange.Cache.Sealing;

namespace DataExchange.Cache.Tests.Sealing;

public sealed class CacheKeysTests
{
    [Fact]
    public void Keys_for_different_uses_differ_and_none_is_the_secret()
    {
        var keys = new CacheKeys(Fields.Key);
        string[] all = [Convert.ToHexString(Fields.Key), Convert.ToHexString(keys.Mac), Convert.ToHexString(keys.Seal), Convert.ToHexString(keys.Log)];

        Assert.Equal(4, all.Distinct().Count());
        Assert.DoesNotContain(all, k => k.StartsWith(keys.Name, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_same_secret_gives_the_same_keys_and_another_one_gives_others()
    {
        var keys = new CacheKeys(Fields.Key);
        var other = new CacheKeys([.. Fields.Key.Reverse()]);

        Assert.Equal(keys.Mac, new CacheKeys(Fields.Key).Mac);
        Assert.NotEqual(keys.Mac, other.Mac);
        Assert.NotEqual(keys.Name, other.Name);
    }

    [Fact]
    public void A_secret_that_is_too_short_gives_none() => Assert.Throws<ArgumentOutOfRangeException>(() => new CacheKeys(new byte[31]));
}
