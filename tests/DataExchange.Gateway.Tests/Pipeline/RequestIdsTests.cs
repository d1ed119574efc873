using DataExchange.Gateway.Pipeline;

namespace DataExchange.Gateway.Tests.Pipeline;

public sealed class RequestIdsTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 22, 8, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void Names_are_in_the_order_of_time()
    {
        string[] names = [.. Enumerable.Range(0, 1_000).Select(i => RequestIds.Next(s_now.AddMilliseconds(i)))];

        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void Names_of_one_moment_share_the_time_and_differ_in_eighty_random_bits()
    {
        string[] names = [.. Enumerable.Range(0, 10_000).Select(_ => RequestIds.Next(s_now))];

        Assert.All(names, n => Assert.Equal(32, n.Length));
        Assert.Single(names.Select(n => n[..12]).Distinct(StringComparer.Ordinal));
        Assert.Equal(s_now.ToUnixTimeMilliseconds(), Convert.ToInt64(names[0][..12], 16));
        Assert.Equal(names.Length, names.Select(n => n[12..]).Distinct(StringComparer.Ordinal).Count());

        // Each of the eighty bits is set in about half of them: thirty standard deviations are allowed.
        for (var bit = 0; bit < 80; bit++)
        {
            var set = names.Count(n => (Convert.ToInt32(n.Substring(12 + bit / 4, 1), 16) >> bit % 4 & 1) == 1);
            Assert.InRange(set, 3_500, 6_500);
        }
    }
}
