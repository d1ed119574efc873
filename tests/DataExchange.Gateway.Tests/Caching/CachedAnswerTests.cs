using System.Text.Json.Nodes;
using DataExchange.AccessLog.Records;
using DataExchange.Gateway.Telemetry;
using DataExchange.Gateway.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace DataExchange.Gateway.Tests.Caching;

/// <summary>What came from the cache is seen by those who run the exchange, and not by those who ask.</summary>
public sealed class CachedAnswerTests
{
    private const string Query = "{ citizen(id: 1) { name dues { nodes { year } } } }";
    private const string Deferred = "{ citizen(id: 1) { name ... @defer { dues { nodes { year } } } } }";

    /// <summary>What caches tell clients of.</summary>
    private static readonly string[] s_tellTale = ["Age", "Cache-Status", "ETag", "Expires", "Last-Modified", "Vary", "Via", "Warning", "X-Cache", "X-Cache-Hits"];

    [Fact]
    public async Task Client_cannot_tell_a_hit_from_a_miss()
    {
        await using var cache = ProcessCaches.Create();
        await using var system = await PeopleSystem.StartAsync(cache: cache);

        var miss = await system.AskAsync(Query);
        var asked = system.Registry.Requests.Count + system.Tax.Requests.Count;
        var hit = await system.AskAsync(Query);

        Assert.Equal(2, asked);
        Assert.Equal(asked, system.Registry.Requests.Count + system.Tax.Requests.Count);
        Assert.Equal(miss.Status, hit.Status);
        Assert.Equal(Body(miss), Body(hit));
        Assert.Equal(Headers(miss), Headers(hit));
        Assert.Equal("no-store", hit.Headers["Cache-Control"]);
        Assert.All(s_tellTale, name => Assert.False(hit.Headers.ContainsKey(name) || miss.Headers.ContainsKey(name), name));
    }

    [Fact]
    public async Task Client_cannot_tell_a_hit_from_a_miss_in_an_answer_in_parts()
    {
        await using var cache = ProcessCaches.Create();
        await using var system = await PeopleSystem.StartAsync(cache: cache);

        var miss = await PartsAsync(system);
        var hit = await PartsAsync(system);

        Assert.Single(system.Tax.Requests);
        Assert.Equal(miss, hit);
    }

    [Fact]
    public async Task Client_cannot_tell_a_person_that_is_not_there_from_one_that_the_cache_knows_not_to_be_there()
    {
        await using var cache = ProcessCaches.Create();
        await using var system = await PeopleSystem.StartAsync(cache: cache);

        var miss = await system.AskAsync("{ citizen(id: 99) { name } }");
        var again = await system.AskAsync("{ citizen(id: 99) { name } }");

        Assert.Equal("""{"citizen":null}""", miss.Data);
        Assert.Equal(Body(miss), Body(again));
        Assert.Equal(Headers(miss), Headers(again));
    }

    [Fact]
    public async Task Record_says_which_fields_came_from_where_and_names_only_registries_that_were_asked()
    {
        await using var cache = ProcessCaches.Create();
        await using var system = await PeopleSystem.StartAsync(cache: cache);

        await system.AskAsync(Query);
        await system.AskAsync(Query);

        var (first, second) = (system.Gateway.Log.Records[0], system.Gateway.Log.Records[1]);
        Assert.Equal(["registry", "tax"], first.Registries.Order());
        Assert.All(first.Reads, r => Assert.Equal((0L, 0L, 1L), (r.Hits, r.Shared, r.Misses)));
        Assert.Empty(second.Registries);
        Assert.All(second.Reads, r => Assert.Equal((1L, 0L, 0L), (r.Hits, r.Shared, r.Misses)));
        Assert.Equal(first.Reads.Select(r => (r.Registry, r.Coordinate)), second.Reads.Select(r => (r.Registry, r.Coordinate)));
        Assert.Contains(second.Reads, r => r is { Registry: "tax", Coordinate: "Citizen.dues" });
        Assert.Equal(first.Subjects, second.Subjects);
    }

    [Fact]
    public async Task Record_of_a_later_part_says_what_came_from_where_for_that_part()
    {
        await using var cache = ProcessCaches.Create();
        await using var system = await PeopleSystem.StartAsync(cache: cache);

        await PartsAsync(system);
        await PartsAsync(system);

        var records = system.Gateway.Log.Records;
        Assert.Equal(4, records.Count);
        var (asked, known) = (records.Take(2).ToArray(), records.Skip(2).ToArray());
        Assert.Contains("tax", asked.SelectMany(r => r.Registries));
        Assert.Empty(known.SelectMany(r => r.Registries));
        Assert.Equal(new RecordedRead("tax", "Citizen.dues", 1, 0, 0), Assert.Single(known.SelectMany(r => r.Reads), r => r.Coordinate == "Citizen.dues"));
    }

    [Fact]
    public async Task Counts_are_those_of_the_records()
    {
        await using var cache = ProcessCaches.Create();
        await using var system = await PeopleSystem.StartAsync(cache: cache);

        await system.AskAsync(Query);
        await system.AskAsync(Query);
        await PartsAsync(system);

        var counts = system.Gateway.Services.GetRequiredService<GatewayTelemetry>().Reads.Read().Select(c => new RecordedRead(c.Registry, c.Coordinate, c.Hits, c.Shared, c.Misses));
        RecordedReads sums = [.. system.Gateway.Log.Records.SelectMany(r => r.Reads)];
        Assert.Equal(sums, counts);
    }

    private static async Task<IReadOnlyList<string>> PartsAsync(PeopleSystem system)
    {
        using var parts = await PartReader.AskAsync(system, Deferred);
        return [parts.ContentType, .. (await parts.RestAsync()).Select(Anonymous)];
    }

    private static string Body(Reply reply) => Anonymous(reply.Text);

    /// <summary>A body without the receipt, which names the request.</summary>
    private static string Anonymous(string body)
    {
        var json = JsonNode.Parse(body)!;
        (json["extensions"]?["dataExchange"] as JsonObject)?.Remove("receipt");
        return json.ToJsonString();
    }

    private static IEnumerable<string> Headers(Reply reply) =>
        reply.Headers.Where(h => h.Key is not "Date").OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {h.Value}");
}
