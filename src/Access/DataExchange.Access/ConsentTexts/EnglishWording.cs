using System.Globalization;
using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Consents;

namespace DataExchange.Access.ConsentTexts;

/// <summary>English.</summary>
internal sealed class EnglishWording : IConsentWording
{
    public string Locale => "en";

    public string Title => "REQUEST FOR YOUR CONSENT TO THE READING OF PERSONAL DATA";

    public string FieldsHeading => "What would be read, each only if you accept it (nothing is accepted for you):";

    public string Rights =>
        "You are free to refuse, wholly or in part; silence is no consent. You can pause or withdraw your consent at any time, online or at a front desk of the bodies named above. "
        + "A withdrawal takes effect at once; it is acknowledged within 2 working days, and what follows from it is done within 15 days (20 where others received the data). "
        + "You can see who read your data.";

    public string Purpose(ConsentTextFacts facts)
    {
        var purpose = facts.Purpose;
        return $"Purpose: {purpose.TitleEn} ({purpose.Code}, version {purpose.Version.ToString(CultureInfo.InvariantCulture)})." + (purpose.DescriptionEn.Length > 0 ? " " + purpose.DescriptionEn : "");
    }

    public string Consumer(ConsentTextFacts facts) => $"Who would see it: {facts.Consumer.NameEn} ({facts.Consumer.Code}).";

    public string Provider(ConsentTextFacts facts) => $"Whose records: {facts.Provider.NameEn} ({facts.Provider.Code}), under agreement {facts.Agreement.Reference}.";

    public string LegalBasis(LegalBasis basis) => $"Legal basis: {basis.Instrument}{(basis.Article.Length > 0 ? ", " + basis.Article : "")}.";

    public string Field(ConsentTextField field)
        => $"{field.Words.En}{(field.Term is null ? "" : $" ({field.Term})")} [{field.Coordinate}]{Form(field.Transform)}{(field.Class == DataClass.Sensitive ? "; SENSITIVE PERSONAL DATA" : "")}";

    public string Uses(Consent request) => request.Mode == ConsentMode.Onetime
        ? "How often: once."
        : $"How often: {Frequency(request.Frequency)}{(request.MaxUses is { } most ? $", at most {most.ToString(CultureInfo.InvariantCulture)} times in all" : "")}.";

    public string DataPeriod(Validity? period) => period is not { } days
        ? "Data of: any day."
        : $"Data of: {Day(days.From)} to {(days.To is { } to ? Day(to.AddDays(-1)) : "today")}.";

    public string Term(ConsentTerm term)
        => $"Valid: from {Instant(term.From)} until {(term.To is { } to ? Instant(to) : "you withdraw it")}.";

    public string Retention(Agreement agreement)
        => agreement.RetentionDays is { } days ? $"Kept for: at most {days.ToString(CultureInfo.InvariantCulture)} days." : "Kept for: as long as the legal basis says.";

    public string Onward(Agreement agreement) => agreement.OnwardSharing ? "Passed on: the receiver may pass it on." : "Passed on: to nobody.";

    private static string Frequency(ConsentFrequency frequency) => frequency switch
    {
        ConsentFrequency.Daily => "at most once a day",
        ConsentFrequency.Weekly => "at most once a week",
        ConsentFrequency.Monthly => "at most once a month",
        ConsentFrequency.Yearly => "at most once a year",
        _ => "as often as the purpose needs",
    };

    private static string Form(Transform transform) => transform switch
    {
        Transform.None => "",
        Transform.Range => ", as a range only",
        Transform.YearOnly => ", the year only",
        Transform.ProvinceOnly => ", the province only",
        Transform.MaskLast4 => ", the last four characters only",
        Transform.HashPairwise => ", as a code only",
        Transform.Exists => ", only whether there is one",
        _ => ", not shown",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset instant) => instant.ToOffset(LocalDays.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
