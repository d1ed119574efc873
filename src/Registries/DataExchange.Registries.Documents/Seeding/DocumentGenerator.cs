using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DataExchange.Registries.Documents.Data;
using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Reference;
using DataExchange.Registries.Synthetic;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Documents.Seeding;

/// <summary>
/// Makes the rows of generated documents, with the flaws that real ones have: dates that no calendar has, issuers named
/// by codes of the old form. Each document is a pure function of the world and its index.
/// </summary>
internal sealed class DocumentGenerator
{
    private static readonly string[] FileNames = ["VanBan.pdf", "PhuLuc.pdf", "BangKe.xlsx"];

    private readonly SyntheticWorld world;
    private readonly DocumentCalendar calendar;
    private readonly DocumentDrafter drafter;

    public DocumentGenerator(SyntheticWorld world)
    {
        this.world = world;
        Count = Math.Max(200, world.CitizenCount / 5 * 2);
        calendar = new DocumentCalendar(Count);
        drafter = new DocumentDrafter(world, calendar);
    }

    /// <summary>How many documents there are: two for every five citizens, at least 200.</summary>
    public int Count { get; }

    /// <summary>The last number that each agency has given in each year.</summary>
    public IEnumerable<NumberSequenceRow> Sequences() =>
        from agency in AgencyTable.All
        from year in DocumentCalendar.Years
        select new NumberSequenceRow { IssuerCode = agency.Code, Year = year, Last = calendar.LastNumberOf(year) };

    /// <summary>The document of an index and all its parts.</summary>
    public SyntheticDocument Make(int index)
    {
        var draft = drafter.Draft(index);
        var document = Document(draft);
        var course = new SyntheticRandom(world.Seed, DocumentStream.Delivery, index);
        var deliveries = new List<DeliveryRow>(draft.Recipients.Count);
        var history = new List<StatusChangeRow>();
        for (var ordinal = 0; ordinal < draft.Recipients.Count; ordinal++)
        {
            var (delivery, steps) = DeliveryGenerator.Make(document.Position, draft.Recipients[ordinal], ordinal, draft.Day, ref course);
            deliveries.Add(delivery);
            history.AddRange(steps);
        }

        return new SyntheticDocument
        {
            Document = document,
            Deliveries = deliveries,
            StatusChanges = history,
            Attachments = Attachments(document, index),
            Concerns = [.. draft.Concerns.Select((concern, ordinal) => Concern(document, concern, ordinal))],
            Terms = [.. SearchTerms.Of(draft.Template.Subject, DocumentIds.MaxTerms).Select(term => new TermRow { Term = term, Position = document.Position })],
        };
    }

    private DocumentRow Document(DocumentDraft draft)
    {
        var random = new SyntheticRandom(world.Seed, DocumentStream.Detail, draft.Index);
        var flaws = DocumentFlaws.Draw(world.Seed, draft.Index);
        var source = flaws.HasFlag(DataQualityIssue.ImpossibleDate)
            ? DocumentFlaws.ImpossibleDate(draft)
            : draft.Day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);
        DateOnly? issuedOn = flaws.HasFlag(DataQualityIssue.ImpossibleDate) ? null : draft.Day;
        var notation = AgencySigns.NotationOf(draft.Template.Type, draft.Issuer);
        var number = DocumentNumber.Create(calendar.NumberOf(draft.Index), notation).Text;
        var (competence, position) = Signers.Draw(draft.Issuer, ref random);
        var signer = world.Citizen(random.Next(world.CitizenCount / 5) * 5).FullName;
        var isSigned = random.PerMille(930);
        return new DocumentRow
        {
            Position = PositionOf(draft),
            DocumentId = DocumentIds.Of(DocumentFlaws.IssuerAsWritten(draft.Issuer, flaws), source, number),
            Number = number,
            Notation = notation,
            Subject = draft.Template.Subject,
            Type = draft.Template.Type,
            Urgency = random.Next(100) switch { < 88 => Urgency.Normal, < 95 => Urgency.Urgent, < 98 => Urgency.VeryUrgent, _ => Urgency.Immediate },
            IssuedOn = issuedOn,
            IssuedOnSource = source,
            IssuerCode = draft.Issuer,
            SignerCompetence = competence,
            SignerPosition = position,
            SignerName = signer,
            InReplyTo = draft.Answers is { } answered ? PositionOf(answered) : null,
            SignedBy = isSigned ? signer : null,
            SignatureValidFrom = isSigned ? new DateTimeOffset(draft.Day.AddDays(-random.Between(30, 900)), TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds() : null,
            SignatureStatus = !isSigned ? null : random.Next(100) switch { < 97 => SignatureStatus.Valid, < 99 => SignatureStatus.Expired, _ => SignatureStatus.Invalid },
            Quality = flaws,
            Synthetic = true,
        };
    }

    private long PositionOf(DocumentDraft draft) => DocumentPosition.Of(
        DocumentFlaws.Draw(world.Seed, draft.Index).HasFlag(DataQualityIssue.ImpossibleDate) ? null : draft.Day, draft.Index);

    private List<AttachmentRow> Attachments(DocumentRow document, int index)
    {
        var random = new SyntheticRandom(world.Seed, DocumentStream.Attachment, index);
        var attachments = new List<AttachmentRow>();
        for (var ordinal = 0; ordinal < 1 + (random.PerMille(300) ? 1 : 0); ordinal++)
        {
            var name = ordinal == 0 ? FileNames[0] : random.Pick(FileNames[1..]);
            attachments.Add(new AttachmentRow
            {
                Position = document.Position,
                Ordinal = ordinal,
                Name = name,
                MediaType = name.EndsWith(".pdf", StringComparison.Ordinal) ? "application/pdf" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                SizeBytes = random.Between(20_000, 4_000_000),
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{document.DocumentId}#{ordinal}"))),
            });
        }

        return attachments;
    }

    private static ConcernRow Concern(DocumentRow document, (SubjectKind Kind, string Key) concern, int ordinal) => new()
    {
        Position = document.Position,
        Ordinal = ordinal,
        Kind = concern.Kind,
        Key = concern.Key,
        TypeCode = document.TypeCode,
    };
}
