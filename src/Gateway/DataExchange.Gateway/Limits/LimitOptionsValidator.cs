using Microsoft.Extensions.Options;

namespace DataExchange.Gateway.Limits;

/// <summary>Refuses a limit that is zero or negative: a limit can be raised, not taken away.</summary>
internal sealed class LimitOptionsValidator : IValidateOptions<LimitOptions>
{
    public ValidateOptionsResult Validate(string? name, LimitOptions options)
    {
        var failures = typeof(LimitOptions).GetProperties()
            .Where(p => p.GetValue(options) is int value && value < 1)
            .Select(p => $"`Limits:{p.Name}` must be at least 1.")
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
