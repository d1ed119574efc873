using System.Collections.Immutable;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Gateway.Hosting;
using DataExchange.Gateway.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Tests.Caching;

/// <summary>Section <c>Cache</c>: what is wrong is told before anything starts, all of it at once; what is right makes one cache, or none.</summary>
public sealed class CacheConfigurationTests
{
    private static readonly string s_secret = Convert.ToBase64String(new byte[32]);

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var problems = Problems(new()
        {
            ["Cache:ClassSeconds:Personal"] = "-1",
            ["Cache:ClassSeconds:Sensitive"] = "2678401",
            ["Cache:CheckSeconds"] = "5",
            ["Cache:UnconfirmedSeconds"] = "5",
            ["Cache:MaxValueBytes"] = "0",
            ["Cache:Key"] = s_secret,
            ["Cache:Redis"] = "redis:6379",
        });

        Assert.Contains("`Cache:ClassSeconds:Personal` is `-1` and must be from 0 to 2678400.", problems);
        Assert.Contains("`Cache:ClassSeconds:Sensitive` is `2678401` and must be from 0 to 2678400.", problems);
        Assert.Contains(problems, p => p.StartsWith("`Cache:CheckSeconds` must be less than", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("`Cache:MaxValueBytes` is `0`", StringComparison.Ordinal));
        Assert.Contains("`Cache:Key` cannot be set: the key of the cache is derived from `Gateway:PseudonymKey`. Remove it.", problems);
        Assert.Contains("`Cache:Redis` cannot be set: name Redis in `ConnectionStrings:Redis`.", problems);
        Assert.DoesNotContain(problems, p => p.Contains(s_secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Cache:Enabled", "perhaps")]
    [InlineData("Cache:ClassSeconds:Open", "an hour")]
    [InlineData("Cache:MemoryBytes", "much")]
    public void Value_of_the_wrong_kind_is_named_by_its_key(string key, string value) =>
        Assert.Contains(Problems(new() { [key] = value }), p => p.StartsWith($"`{key}` has a value of the wrong kind", StringComparison.Ordinal));

    [Fact]
    public void Without_the_section_all_is_well() => Assert.DoesNotContain(Problems([]), p => p.Contains("Cache", StringComparison.Ordinal));

    [Theory]
    [InlineData(null, true)]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task Cache_is_there_unless_it_is_switched_off_and_is_one(string? enabled, bool expected)
    {
        await using var application = Build(enabled is null ? [] : new() { ["Cache:Enabled"] = enabled }, []);

        var cache = application.Services.GetService<IFieldCache>();

        Assert.Equal(expected, cache is not null);
        Assert.Same(cache, application.Services.GetService<IFieldCache>());
    }

    [Fact]
    public async Task Gateways_with_one_secret_name_what_they_keep_alike_and_others_do_not()
    {
        await using var one = Build(new() { ["Gateway:PseudonymKey"] = s_secret }, []);
        await using var same = Build(new() { ["Gateway:PseudonymKey"] = s_secret }, []);
        await using var other = Build(new() { ["Gateway:PseudonymKey"] = Convert.ToBase64String(Enumerable.Repeat((byte)1, 32).ToArray()) }, []);
        await using var without = Build([], []);
        await using var alsoWithout = Build([], []);

        Assert.Equal(Tag(one), Tag(same));
        Assert.Equal(4, new[] { Tag(one), Tag(other), Tag(without), Tag(alsoWithout) }.Distinct().Count());
    }

    [Fact]
    public async Task Without_a_secret_redis_is_not_used_and_one_line_says_so()
    {
        using var lines = new LogLines();
        await using var application = Build(new() { ["ConnectionStrings:Redis"] = "127.0.0.1:1,password=hunter2" }, [lines]);

        _ = application.Services.GetRequiredService<IFieldCache>();

        Assert.Contains("Redis is not used", lines.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", lines.Text, StringComparison.Ordinal);
    }

    private static CacheTag Tag(WebApplication application) => CacheTags.OfSubgraph(application.Services.GetRequiredService<IFieldCache>(), "population");

    private static ImmutableArray<string> Problems(Dictionary<string, string?> settings) =>
        GatewayConfiguration.Problems(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" }).Environment);

    private static WebApplication Build(Dictionary<string, string?> settings, IReadOnlyList<LogLines> lines)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        foreach (var provider in lines)
        {
            builder.Services.AddSingleton<ILoggerProvider>(provider);
        }

        builder.Configuration.AddInMemoryCollection(settings).AddInMemoryCollection(new Dictionary<string, string?> { ["Gateway:Supergraph"] = "absent.graphql" });
        builder.Services.AddGateway(builder.Configuration, new GatewayDependencies());
        return builder.Build();
    }
}
