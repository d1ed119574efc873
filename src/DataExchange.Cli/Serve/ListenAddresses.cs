using DataExchange.Cli.Reporting;

namespace DataExchange.Cli.Serve;

/// <summary>Whether <c>--urls</c> names addresses.</summary>
internal static class ListenAddresses
{
    public static void Check(string urls)
    {
        var all = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (all.Length == 0 || all.Any(u => !Uri.TryCreate(u.Replace("://*", "://any", StringComparison.Ordinal).Replace("://+", "://any", StringComparison.Ordinal), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
        {
            throw new CommandFailure(ExitCode.Usage, "`--urls` must be http or https addresses separated by semicolons, such as http://127.0.0.1:8080.");
        }
    }
}
