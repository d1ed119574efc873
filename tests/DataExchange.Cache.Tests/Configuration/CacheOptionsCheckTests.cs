using DataExchange.Cache.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataExchange.Cache.Tests.Configuration;

public sealed class CacheOptionsCheckTests
{
    [Fact]
    public void The_defaults_with_a_key_have_no_problem() => Assert.Empty(CacheOptionsCheck.ProblemsOf(new CacheOptions { Key = new byte[32] }));

    [Fact]
    public void A_key_that_is_too_short_is_a_problem() =>
        Assert.Equal(["`Cache:Key` must have at least 32 random bytes."], CacheOptionsCheck.ProblemsOf(new CacheOptions { Key = new byte[31] }));

    [Fact]
    public void All_problems_are_told_at_once_each_with_what_was_expected()
    {
        var problems = CacheOptionsCheck.ProblemsOf(Fields.Options with { MemoryBytes = -1, RedisMilliseconds = 0, CheckSeconds = 5 });

        Assert.Equal(
            [
                "`Cache:MemoryBytes` is `-1` and must be from 0 to 1099511627776.",
                "`Cache:RedisMilliseconds` is `0` and must be from 1 to 10000.",
                "`Cache:CheckSeconds` must be less than `Cache:UnconfirmedSeconds`: otherwise nothing in the process is used between two checks.",
            ],
            problems);
    }

    [Fact]
    public void A_cache_is_not_made_of_options_with_problems() =>
        Assert.Contains("Cache:Key", Assert.Throws<ArgumentException>(() => FieldCache.Create(new CacheOptions(), TimeProvider.System, NullLoggerFactory.Instance)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_text_of_options_shows_no_secret() =>
        Assert.Equal("CacheOptions", (Fields.Options with { Redis = "localhost,password=secret" }).ToString());
}
