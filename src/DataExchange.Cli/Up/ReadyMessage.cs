using System.Globalization;
using System.Text;
using DataExchange.Access.Admissions;
using DataExchange.Access.Stores;

namespace DataExchange.Cli.Up;

/// <summary>What a newcomer is told when everything runs: where it is, who one can be, and one command to try.</summary>
internal static class ReadyMessage
{
    public static async Task WriteAsync(
        TextWriter output, string url, IAccessStore access, IReadOnlyDictionary<string, Uri> endpoints, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"  GraphQL   {url}/graphql   (a browser gets the explorer)");
        foreach (var (registry, endpoint) in endpoints)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  registry  {endpoint}   {registry}");
        }

        text.AppendLine().AppendLine("Demonstration clients:");
        var loaded = await access.LoadAsync(cancellationToken).ConfigureAwait(false);
        foreach (var client in loaded.Snapshot?.Clients ?? [])
        {
            var purposes = string.Join(", ", Admission.PurposesOf(loaded.Snapshot!, client).Select(p => p.Code));
            text.AppendLine(CultureInfo.InvariantCulture, $"  {client.Id,-32} {purposes,-20} {loaded.Snapshot!.FindAgency(client.AgencyCode)?.NameEn}");
        }

        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Administration at {url}/admin/graphql, as one of these officials:");
        foreach (var official in DemonstrationOfficials.All)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  dx token --client {official.Client} --user {official.Person} --scope {official.Scope}");
        }

        text.AppendLine().AppendLine("Ask one question across all four registries:").AppendLine();
        text.AppendLine(FirstQuery.Command(url)).AppendLine();
        text.AppendLine("ready");
        await output.WriteAsync(text.ToString().AsMemory(), cancellationToken).ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
