using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;

namespace DataExchange.Access.ConsentTexts;

/// <summary>The sentences of one language.</summary>
internal interface IConsentWording
{
    string Locale { get; }

    string Title { get; }

    string Purpose(ConsentTextFacts facts);

    string Consumer(ConsentTextFacts facts);

    string Provider(ConsentTextFacts facts);

    string LegalBasis(LegalBasis basis);

    string FieldsHeading { get; }

    string Field(ConsentTextField field);

    string Uses(Consent request);

    string DataPeriod(Validity? period);

    string Term(ConsentTerm term);

    string Retention(Agreement agreement);

    string Onward(Agreement agreement);

    string Rights { get; }
}
