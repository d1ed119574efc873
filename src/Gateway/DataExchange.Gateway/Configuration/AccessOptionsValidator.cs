using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DataExchange.Gateway.Configuration;

/// <summary>Refuses to run without enforcement where anything real could be read.</summary>
internal sealed class AccessOptionsValidator(IHostEnvironment environment) : IValidateOptions<AccessOptions>
{
    public ValidateOptionsResult Validate(string? name, AccessOptions options) =>
        options.IsEnforced || environment.IsDevelopment() || environment.IsEnvironment("Conformance")
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"`Access:Enforcement` is `{options.Enforcement}`, which is allowed in the environments Development and Conformance only; this is `{environment.EnvironmentName}`.");
}
