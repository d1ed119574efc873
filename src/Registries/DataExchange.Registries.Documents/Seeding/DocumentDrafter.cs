using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Reference;
using DataExchange.Registries.Synthetic;

namespace DataExchange.Registries.Documents.Seeding;

/// <summary>
/// Draws who writes to whom about what: 2.88 recipients on average, about one document in six an answer. A pure function
/// of the world and the index.
/// </summary>
internal sealed class DocumentDrafter(SyntheticWorld world, DocumentCalendar calendar)
{
    /// <summary>How many documents back an answer may reach.</summary>
    private const int Reach = 64;

    // Cases of a thousand with one to six recipients; their mean is 2.88.
    private static readonly int[] RecipientCounts = [185, 265, 240, 165, 85, 60];

    /// <summary>The draft of a document.</summary>
    public DocumentDraft Draft(int index)
    {
        if (index < DemonstrationDocuments.Count)
        {
            return Demonstration(index);
        }

        var random = new SyntheticRandom(world.Seed, DocumentStream.Document, index);
        return DrawsAnswer(ref random, index) is { } answered && !IsAnswer(answered)
            ? Answer(index, Draft(answered), ref random)
            : Drawn(index, ref random);
    }

    private bool IsAnswer(int index)
    {
        var random = new SyntheticRandom(world.Seed, DocumentStream.Document, index);
        return DrawsAnswer(ref random, index) is not null;
    }

    /// <summary>The index of the document to answer, if the draw says so. INVARIANT: the first draws of a document's stream.</summary>
    private static int? DrawsAnswer(ref SyntheticRandom random, int index)
    {
        var back = random.Between(1, Reach);
        return random.PerMille(200) && index - back >= DemonstrationDocuments.Count ? index - back : null;
    }

    private DocumentDraft Demonstration(int index)
    {
        var (citizen, template, issuer, recipients) = DemonstrationDocuments.At(index);
        return new DocumentDraft
        {
            Index = index,
            Day = DocumentCalendar.FirstDay,
            Template = template,
            Issuer = issuer,
            Recipients = recipients,
            Concerns = About(template, citizen),
        };
    }

    private DocumentDraft Drawn(int index, ref SyntheticRandom random)
    {
        var day = calendar.DayOf(index);
        var template = random.Pick(DocumentTemplate.All);
        var issuer = Agency(day, ref random);
        return new DocumentDraft
        {
            Index = index,
            Day = day,
            Template = template,
            Issuer = issuer,
            Recipients = Recipients(issuer, [], day, ref random),
            Concerns = Concerns(template, ref random),
        };
    }

    private DocumentDraft Answer(int index, DocumentDraft answered, ref SyntheticRandom random)
    {
        var day = calendar.DayOf(index);
        var template = random.Pick(DocumentTemplate.All);
        var issuer = answered.Recipients[0];
        return new DocumentDraft
        {
            Index = index,
            Day = day,
            Template = template,
            Issuer = issuer,
            Recipients = Recipients(issuer, [answered.Issuer], day, ref random),
            Concerns = answered.Concerns,
            Answers = answered,
        };
    }

    private static List<string> Recipients(string issuer, List<string> recipients, DateOnly day, ref SyntheticRandom random)
    {
        var draw = random.Next(1000);
        var count = 1;
        while (draw >= RecipientCounts[count - 1])
        {
            draw -= RecipientCounts[count - 1];
            count++;
        }

        while (recipients.Count < count)
        {
            var code = Agency(day, ref random);
            if (code != issuer && !recipients.Contains(code))
            {
                recipients.Add(code);
            }
        }

        return recipients;
    }

    /// <summary>An agency; after the mergers mostly one that goes on, though codes of merged ones remain in traffic.</summary>
    private static string Agency(DateOnly day, ref SyntheticRandom random)
    {
        var code = random.Pick(AgencyTable.All).Code;
        return day >= ProvinceTable.Merger && random.PerMille(900) ? AgencySuccessors.Of(code) ?? code : code;
    }

    private List<(SubjectKind Kind, string Key)> Concerns(DocumentTemplate template, ref SyntheticRandom random)
    {
        var citizen = random.Next(world.CitizenCount);
        if (template.About == SubjectKind.Organisation)
        {
            return [(SubjectKind.Organisation, world.Organisation(random.Next(world.OrganisationCount)).TaxCode.Text)];
        }

        return template.About is null || DemonstrationDocuments.Names(citizen) ? [] : About(template, citizen);
    }

    private List<(SubjectKind Kind, string Key)> About(DocumentTemplate template, int citizen)
    {
        var concerns = new List<(SubjectKind, string)> { (SubjectKind.Citizen, world.Citizen(citizen).PersonalId.Text) };
        if (template.About == SubjectKind.LandParcel)
        {
            concerns.AddRange(world.ParcelsOf(citizen).Take(1).Select(parcel => (SubjectKind.LandParcel, parcel.ParcelId.Text)));
        }

        return concerns;
    }
}
