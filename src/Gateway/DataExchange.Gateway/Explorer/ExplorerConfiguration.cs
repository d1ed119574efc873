using System.Text.Json;
using DataExchange.Gateway.Identity;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Explorer;

/// <summary>
/// The file that configures the explorer: this host's endpoint, no telemetry, and the header that lets the sign-in cookie count.
/// Never a token: the explorer keeps preset headers in the browser.
/// </summary>
internal static class ExplorerConfiguration
{
    public static byte[] For(HttpRequest request, bool signIn) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>
    {
        ["title"] = "DataExchange",
        ["endpoint"] = $"{request.Scheme}://{request.Host}/graphql",
        ["useBrowserUrlAsEndpoint"] = false,
        ["disableTelemetry"] = true,
        ["includeCookies"] = signIn,
        ["useGet"] = false,
        ["httpHeaders"] = signIn ? new Dictionary<string, string> { [ExplorerSession.HeaderName] = "1" } : [],
        ["graphQLDocument"] = "# One graph over the registries of population, land, tax and documents.\n{\n  provinces {\n    code\n    name\n    population\n  }\n}\n",
    });
}
