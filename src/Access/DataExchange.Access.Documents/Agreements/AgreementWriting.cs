using DataExchange.Access.Agreements;
using DataExchange.Access.Documents.Writing;
using static DataExchange.Access.Documents.Writing.YamlWriter;

namespace DataExchange.Access.Documents.Agreements;

/// <summary>From an agreement to text.</summary>
internal static class AgreementWriting
{
    internal static string Write(Agreement agreement)
    {
        var writer = new YamlWriter()
            .Entry(0, "id", Text(agreement.Id))
            .Entry(0, "version", Number(agreement.Version))
            .Entry(0, "supersedes", Number(agreement.Supersedes))
            .Entry(0, "provider", Text(agreement.ProviderAgency))
            .Entry(0, "consumer", Text(agreement.ConsumerAgency))
            .List(0, "clients", [.. agreement.Clients.Select(c => Text(c.ToString())!)])
            .List(0, "purposes", [.. agreement.Purposes.Select(p => Text(p)!)])
            .Key(0, "legalBasis")
            .Entry(1, "type", WireName.Of(agreement.LegalBasis.Type))
            .Entry(1, "instrument", Text(agreement.LegalBasis.Instrument))
            .Entry(1, "article", agreement.LegalBasis.Article.Length > 0 ? Text(agreement.LegalBasis.Article) : null)
            .Key(0, "validity")
            .Entry(1, "from", Day(agreement.Validity.From))
            .Entry(1, "to", Day(agreement.Validity.To))
            .Entry(0, "reviewOn", Day(agreement.ReviewOn))
            .Entry(0, "retentionDays", Number(agreement.RetentionDays));
        WriteLimits(writer, agreement.Limits);
        writer
            .Entry(0, "onwardSharing", Truth(agreement.OnwardSharing))
            .Entry(0, "shownToSubject", Truth(agreement.ShownToSubject))
            .List(0, "obligations", [.. agreement.Obligations.Select(WireName.Of)]);
        WriteGrants(writer, agreement);
        return writer.ToString();
    }

    private static void WriteLimits(YamlWriter writer, AgreementLimits? limits)
    {
        if (limits is null)
        {
            return;
        }

        if (limits == new AgreementLimits())
        {
            writer.Line(0, "limits: {}");
            return;
        }

        writer.Key(0, "limits")
            .Entry(1, "requestsPerDay", Number(limits.RequestsPerDay))
            .Entry(1, "subjectsPerRequest", Number(limits.SubjectsPerRequest))
            .Entry(1, "subjectsPerDay", Number(limits.SubjectsPerDay));
    }

    private static void WriteGrants(YamlWriter writer, Agreement agreement)
    {
        if (agreement.Grants.IsEmpty)
        {
            writer.Line(0, "grants: []");
            return;
        }

        writer.Key(0, "grants");
        foreach (var grant in agreement.Grants)
        {
            Write(writer, grant);
        }
    }

    private static void Write(YamlWriter writer, Grant grant) => writer
        .Line(1, "- coordinate: " + Text(grant.Coordinate))
        .Entry(2, "article", Text(grant.Article))
        .Entry(2, "effect", grant.Effect == GrantEffect.Allow ? null : WireName.Of(grant.Effect))
        .Entry(2, "use", grant.Use == GrantUse.Output ? null : WireName.Of(grant.Use))
        .Entry(2, "transform", grant.Transform == Transform.None ? null : WireName.Of(grant.Transform))
        .Entry(2, "consentScope", Text(grant.ConsentScope))
        .Entry(2, "rowCondition", Text(grant.RowCondition))
        .Entry(2, "cacheSeconds", Number(grant.CacheSeconds));
}
