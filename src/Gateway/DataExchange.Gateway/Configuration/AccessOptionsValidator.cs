using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DataExchange.Gateway.Configuration;

/// <summary>Refuses to run without enforcement where anything real could be read, and with bounds that are none.</summary>
internal sealed class AccessOptionsValidator(IHostEnvironment environment) : IValidateOptions<AccessOptions>
{
    private const int LeastConfirmMs = 50;
    private const int MostConfirmMs = 60_000;

    private bool MayBeUnsafe => environment.IsDevelopment() || environment.IsEnvironment("Conformance");

    public ValidateOptionsResult Validate(string? name, AccessOptions options)
    {
        var failures = Problems(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Problems(AccessOptions options)
    {
        if (!options.IsEnforced && !MayBeUnsafe)
        {
            yield return $"`Access:Enforcement` is `{options.Enforcement}`, which is allowed in the environments Development and Conformance only; this is `{environment.EnvironmentName}`.";
        }

        if (options.Revocation != RevocationOrder.Fenced && !MayBeUnsafe)
        {
            yield return $"`Access:Revocation` is `{options.Revocation}`, which is allowed in the environments Development and Conformance only; this is `{environment.EnvironmentName}`.";
        }

        if (options.ConfirmMs is < LeastConfirmMs or > MostConfirmMs)
        {
            yield return $"`Access:ConfirmMs` must be from {LeastConfirmMs} to {MostConfirmMs}.";
        }
    }
}
