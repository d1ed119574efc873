using DataExchange.GraphQL.Server.Execution;

namespace DataExchange.GraphQL.Server.Tests.Execution;

public sealed class DocumentCacheTests
{
    [Fact]
    public void Least_recently_used_document_goes_first()
    {
        var cache = new DocumentCache(2);
        cache.Add("a", PreparedDocument.Invalid([]));
        cache.Add("b", PreparedDocument.Invalid([]));
        Assert.NotNull(cache.Find("a"));

        cache.Add("c", PreparedDocument.Invalid([]));

        Assert.NotNull(cache.Find("a"));
        Assert.Null(cache.Find("b"));
        Assert.Equal(2, cache.Count);
    }
}
