using Microsoft.Extensions.Options;

namespace DataExchange.Gateway.Caching;

/// <summary>Refuses bounds of classes that are none.</summary>
internal sealed class CachingOptionsValidator : IValidateOptions<CachingOptions>
{
    private const int MostSeconds = 31 * 24 * 3_600;

    public ValidateOptionsResult Validate(string? name, CachingOptions options)
    {
        var classes = options.ClassSeconds;
        (string Class, int Seconds)[] all =
        [
            (nameof(classes.Open), classes.Open),
            (nameof(classes.Shared), classes.Shared),
            (nameof(classes.Internal), classes.Internal),
            (nameof(classes.Personal), classes.Personal),
            (nameof(classes.Sensitive), classes.Sensitive),
        ];
        var failures = all
            .Where(c => c.Seconds is < 0 or > MostSeconds)
            .Select(c => $"`Cache:ClassSeconds:{c.Class}` is `{c.Seconds}` and must be from 0 to {MostSeconds}.")
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
