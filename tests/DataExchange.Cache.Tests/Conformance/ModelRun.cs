using System.Globalization;
using System.Text;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Testing.Redis;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Cache.Tests.Conformance;

/// <summary>Does random work on a cache and on a model that remembers everything: the cache may have less, never something else.</summary>
internal sealed class ModelRun(FieldCache cache, Func<FieldCache, TimeSpan, Task> advance, VirtualTime time, Random random)
{
    private const int Steps = 10_000;

    private readonly Dictionary<(int Address, int Group), (string Value, long StoredAt, long ExpiresAt, int[] Tags, long Asked)> _kept = [];
    private readonly Dictionary<int, long> _invalidated = [];
    private readonly List<(int Address, CachedField Field, int Group, int[] Tags, long Asked)> _underWay = [];
    private long _step;
    private int _hits;
    private int _expected;

    public static async Task RunAsync(
        Func<Task<FieldCache>> create, Func<FieldCache, TimeSpan, Task> advance, VirtualTime time, int seed, CancellationToken cancellationToken)
    {
        await using var cache = await create();
        var run = new ModelRun(cache, advance, time, new Random(seed));
        var message = $"seed {seed.ToString(CultureInfo.InvariantCulture)}";
        for (run._step = 1; run._step <= Steps; run._step++)
        {
            if (await run.StepAsync(cancellationToken) is { } problem)
            {
                Assert.Fail($"{message}, step {run._step}: {problem}");
            }
        }

        Assert.True(run._hits > 500 && run._hits == run._expected, $"{message}: {run._hits} hits of {run._expected}");
    }

    private async Task<string?> StepAsync(CancellationToken cancellationToken)
    {
        switch (random.Next(100))
        {
            case < 25:
                Ask();
                return null;
            case < 50:
                Keep();
                return null;
            case < 55:
                var tag = random.Next(40);
                if (!await cache.InvalidateAsync([Fields.Tag(tag)], cancellationToken))
                {
                    await Poll.UntilAsync(() => cache.Statistics.PendingInvalidations == 0, "the invalidation is taken", cancellationToken);
                }

                _invalidated[tag] = _step;
                return null;
            case < 60:
                await advance(cache, TimeSpan.FromMilliseconds(random.Next(1, 900)));
                return null;
            default:
                return Compare(random.Next(20), random.Next(4));
        }
    }

    private void Ask()
    {
        var group = random.Next(4);
        int[] tags = [random.Next(20), 20 + random.Next(20)];
        var field = cache.Field(time, (UInt128)group, $"{_step}", random.Next(1, 20), [.. tags.Select(Fields.Tag)]);
        _underWay.Add((random.Next(20), field, group, tags, _step));
    }

    private void Keep()
    {
        if (_underWay.Count == 0)
        {
            return;
        }

        var index = random.Next(_underWay.Count);
        var (address, field, group, tags, asked) = _underWay[index];
        _underWay.RemoveAt(index);
        cache.Keep(Fields.Address(address), field);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (field.ExpiresAt > now && !IsInvalid(tags, asked)
            && (!_kept.TryGetValue((address, group), out var old) || old.ExpiresAt <= now || IsInvalid(old.Tags, old.Asked) || old.StoredAt <= field.StoredAt))
        {
            _kept[(address, group)] = (Encoding.UTF8.GetString(field.Value), field.StoredAt, field.ExpiresAt, tags, asked);
        }
    }

    private string? Compare(int address, int group)
    {
        var found = cache.Look(Fields.Address(address), (UInt128)group);
        var expected = _kept.TryGetValue((address, group), out var kept) && kept.ExpiresAt > time.GetUtcNow().ToUnixTimeMilliseconds() && !IsInvalid(kept.Tags, kept.Asked)
            ? kept.Value : null;
        _hits += found is null ? 0 : 1;
        _expected += expected is null ? 0 : 1;
        return found is null || found == expected ? null : $"found {found}, expected {expected ?? "nothing"}";
    }

    private bool IsInvalid(int[] tags, long asked) => tags.Any(t => _invalidated.TryGetValue(t, out var at) && at > asked);
}
