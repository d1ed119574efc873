using DataExchange.GraphQL.Server.Execution;

namespace DataExchange.GraphQL.Server.Tests.Execution;

public sealed class DocumentCacheTests
{
    private static readonly PreparedDocument Document = PreparedDocument.Invalid([]);

    [Fact]
    public void Least_recently_used_document_goes_first()
    {
        var cache = new DocumentCache(2, 100);
        cache.Add("a", Document);
        cache.Add("b", Document);
        Assert.NotNull(cache.Find("a"));

        cache.Add("c", Document);

        Assert.NotNull(cache.Find("a"));
        Assert.Null(cache.Find("b"));
        Assert.Equal(2, cache.Count);
    }

    [Fact]
    public void Characters_are_bounded_too()
    {
        var cache = new DocumentCache(100, 10);
        cache.Add("12345", Document);
        cache.Add("1234_", Document);
        Assert.Equal(2, cache.Count);

        cache.Add("x", Document);
        Assert.Null(cache.Find("12345"));

        cache.Add(new string('y', 11), Document);
        Assert.Equal(0, cache.Count);
    }
}
