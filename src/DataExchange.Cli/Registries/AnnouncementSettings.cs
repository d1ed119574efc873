using System.Collections.Immutable;
using DataExchange.Cli.Reporting;
using DataExchange.Registries.Announcements;
using Microsoft.Extensions.Configuration;

namespace DataExchange.Cli.Registries;

/// <summary>Section <c>Announcements</c> of a registry: the gateways that are told of its changes.</summary>
internal static class AnnouncementSettings
{
    private const string Gateways = "Announcements:Gateways";

    /// <summary>Reads the section; where it names no gateways, those given are told.</summary>
    public static AnnouncementOptions Read(IConfiguration configuration, params ImmutableArray<Uri> standard)
    {
        var named = configuration.GetSection(Gateways).GetChildren().Select(c => c.Value ?? string.Empty).ToArray();
        var wrong = named.Where(n => !TryParse(n, out _)).Select(_ => $"`{Gateways}` must be a list of absolute http or https URLs without credentials, such as `http://gateway:8080`.").Distinct().ToArray();
        return wrong.Length > 0
            ? throw CommandFailure.Input(wrong)
            : new AnnouncementOptions { Gateways = named.Length == 0 ? standard : [.. named.Select(n => new Uri(n))] };
    }

    /// <summary>Whether a text is the address of a gateway.</summary>
    public static bool TryParse(string text, out Uri? gateway) =>
        Uri.TryCreate(text, UriKind.Absolute, out gateway) && gateway is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" };
}
