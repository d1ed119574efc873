using DataExchange.Cache.Configuration;
using Microsoft.Extensions.Options;

namespace DataExchange.Gateway.Caching;

/// <summary>Refuses a cache that cannot be made, with every problem at once.</summary>
/// <param name="redis">The connection string of Redis; null for none.</param>
internal sealed class StoreOptionsValidator(string? redis) : IValidateOptions<CacheOptions>
{
    public ValidateOptionsResult Validate(string? name, CacheOptions options)
    {
        var failures = Misplaced(options).Concat(CacheOptionsCheck.ProblemsOf(options with { Key = new byte[CacheOptions.MinKeyBytes], Redis = redis })).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Misplaced(CacheOptions options)
    {
        if (options.Key is { Length: > 0 })
        {
            yield return "`Cache:Key` cannot be set: the key of the cache is derived from `Gateway:PseudonymKey`. Remove it.";
        }

        if (options.Redis is not null)
        {
            yield return "`Cache:Redis` cannot be set: name Redis in `ConnectionStrings:Redis`.";
        }
    }
}
