namespace DataExchange.Access.ConsentTexts;

/// <summary>Composes the text that a person is shown before they answer: for what, who, whose data, which fields, how often, until when, and how to say no. Pure.</summary>
public static class ConsentTextComposer
{
    /// <summary>The text in both languages.</summary>
    public static ConsentTextPair Compose(ConsentTextFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new ConsentTextPair(Compose(facts, new VietnameseWording()), Compose(facts, new EnglishWording()));
    }

    private static ConsentText Compose(ConsentTextFacts facts, IConsentWording wording)
        => new(wording.Locale, string.Concat(Lines(facts, wording).Select(line => line + "\n")));

    private static IEnumerable<string> Lines(ConsentTextFacts facts, IConsentWording wording) =>
    [
        wording.Title,
        "",
        wording.Purpose(facts),
        wording.Consumer(facts),
        wording.Provider(facts),
        wording.LegalBasis(facts.Agreement.LegalBasis),
        "",
        wording.FieldsHeading,
        .. facts.Fields.Select(f => "- " + wording.Field(f)),
        "",
        wording.Uses(facts.Request),
        wording.DataPeriod(facts.Request.DataPeriod),
        wording.Term(facts.Request.Term),
        wording.Retention(facts.Agreement),
        wording.Onward(facts.Agreement),
        "",
        wording.Rights,
    ];
}
