using DataExchange.Access.Agreements;
using DataExchange.Access.Documents.Nodes;
using DataExchange.Access.Documents.Reading;
using DataExchange.Access.Parties;

namespace DataExchange.Access.Documents.Agreements;

/// <summary>From nodes to an agreement. The order in which keys are taken is the order in which they are written.</summary>
internal static class AgreementReading
{
    internal static Agreement Read(Node document, ProblemList problems) => MappingReader.Read(document, "The document", problems, m => new Agreement
    {
        Id = m.RequiredText("id"),
        Version = Positive(m, "version", required: true) ?? 1,
        Status = AgreementStatus.Draft,
        Supersedes = Positive(m, "supersedes"),
        ProviderAgency = m.RequiredText("provider"),
        ConsumerAgency = m.RequiredText("consumer"),
        Clients = m.List("clients", n => Client(n, m), required: true),
        Purposes = m.List("purposes", n => Text(n, "purposes", m), required: true),
        LegalBasis = LegalBasis(m),
        Validity = Validity(m),
        ReviewOn = m.Day("reviewOn"),
        RetentionDays = m.Number("retentionDays"),
        Limits = Limits(m),
        OnwardSharing = m.Truth("onwardSharing", otherwise: false),
        ShownToSubject = m.Truth("shownToSubject", otherwise: true),
        Obligations = m.List("obligations", n => (m.NameOf(n, "obligations", default(Obligation)), true)),
        Grants = m.List("grants", n => (GrantReading.Read(n, problems), true), required: true),
    });

    private static LegalBasis LegalBasis(MappingReader reader)
        => reader.Take("legalBasis", required: true) is { } node
            ? MappingReader.Read(node, "`legalBasis`", reader.Problems, m => new LegalBasis(
                m.Name("type", LegalBasisType.Statute, required: true), m.RequiredText("instrument"), m.Text("article") ?? ""))
            : new LegalBasis(LegalBasisType.Statute, "");

    private static AgreementLimits? Limits(MappingReader reader)
        => reader.Take("limits", required: false) is { } node
            ? MappingReader.Read(node, "`limits`", reader.Problems, m => new AgreementLimits
            {
                RequestsPerDay = Positive(m, "requestsPerDay"),
                SubjectsPerRequest = Positive(m, "subjectsPerRequest"),
                SubjectsPerDay = Positive(m, "subjectsPerDay"),
            })
            : null;

    private static Validity Validity(MappingReader reader)
    {
        if (reader.Take("validity", required: true) is not { } node)
        {
            return default;
        }

        var validity = MappingReader.Read(node, "`validity`", reader.Problems, m => new Validity(m.Day("from", required: true) ?? default, m.Day("to")));
        if (!validity.IsWellFormed)
        {
            reader.Problems.Add(node.Place, "`validity` ends before it begins; expected `to` to be a day after `from`.");
        }

        return validity;
    }

    private static (ClientId Item, bool IsRead) Client(Node node, MappingReader reader)
    {
        if (reader.TextOf(node, "clients") is not { } text)
        {
            return default;
        }

        if (ClientId.TryParse(text, out var id, out var reason))
        {
            return (id, true);
        }

        reader.Problems.Add(node.Place, reason!);
        return default;
    }

    private static (string Item, bool IsRead) Text(Node node, string key, MappingReader reader) => reader.TextOf(node, key) is { } text ? (text, true) : default;

    private static int? Positive(MappingReader reader, string key, bool required = false)
    {
        var number = reader.Number(key, required);
        if (number == 0)
        {
            reader.Problems.Add(reader.Take(key, required: false)!.Place, $"`{key}` is 0; expected 1 or more.");
        }

        return number;
    }
}
