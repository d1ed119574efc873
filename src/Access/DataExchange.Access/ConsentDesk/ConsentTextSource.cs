using DataExchange.Access.Catalogue;
using DataExchange.Access.Consents;
using DataExchange.Access.ConsentTexts;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.ConsentDesk;

/// <summary>Gathers from the state what the text of a consent is composed from.</summary>
public static class ConsentTextSource
{
    /// <summary>The texts as they would be composed now; null where the agreement, a party or the purpose is not in the state.</summary>
    public static ConsentTextPair? Compose(Consent consent, AccessSnapshot state, IFieldWords words)
    {
        ArgumentNullException.ThrowIfNull(consent);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(words);
        var agreement = state.Agreements.FirstOrDefault(a => a.Reference == consent.Agreement);
        return agreement is null || state.FindPurpose(consent.Purpose) is not { } purpose
            || state.FindAgency(agreement.ProviderAgency) is not { } provider || state.FindAgency(agreement.ConsumerAgency) is not { } consumer
            ? null
            : ConsentTextComposer.Compose(new ConsentTextFacts(
                purpose, agreement, provider, consumer, [.. consent.Requested.Select(c => Field(c, GrantedUnderConsent.Clause(agreement, c)?.Transform ?? default, state.Catalogue, words))], consent));
    }

    private static ConsentTextField Field(string coordinate, Agreements.Transform transform, FieldCatalogue catalogue, IFieldWords words)
        => catalogue.TryGet(coordinate, out var entry)
            ? new(coordinate, words.Of(coordinate), entry.Class, entry.Term, transform)
            : new(coordinate, words.Of(coordinate), DataClass.Sensitive, null, transform);
}
