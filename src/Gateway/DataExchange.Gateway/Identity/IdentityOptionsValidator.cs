using DataExchange.Gateway.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DataExchange.Gateway.Identity;

/// <summary>Refuses a token issuer that is set half, or missing outside Development.</summary>
internal sealed class IdentityOptionsValidator(IHostEnvironment environment, AccessOptions access) : IValidateOptions<IdentityOptions>
{
    public ValidateOptionsResult Validate(string? name, IdentityOptions options)
    {
        if (!access.IsEnforced || (options.IsEmpty && environment.IsDevelopment()))
        {
            return ValidateOptionsResult.Success;
        }

        var failures = Missing(options).Concat(Malformed(options)).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Missing(IdentityOptions options)
    {
        (string Key, string? Value)[] required =
        [
            ("Identity:Authority", options.Authority), ("Identity:Audience", options.Audience), ("Identity:Issuer", options.Issuer),
        ];
        return required
            .Where(r => string.IsNullOrWhiteSpace(r.Value))
            .Select(r => $"`{r.Key}` is not set: name the token issuer, or run in the environment Development to use the development issuer.");
    }

    private static IEnumerable<string> Malformed(IdentityOptions options)
    {
        if (options.Authority is { Length: > 0 } authority && !IsHttps(authority))
        {
            yield return "`Identity:Authority` must be an absolute https URL (http is accepted on loopback only).";
        }

        foreach (var algorithm in options.AcceptedAlgorithms.Where(a => a.StartsWith("HS", StringComparison.OrdinalIgnoreCase) || a.Equals("none", StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"`Identity:Algorithms` must not contain `{algorithm}`: tokens are verified with the issuer's public keys.";
        }
    }

    private static bool IsHttps(string authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
