using DataExchange.Access.Consents;
using DataExchange.Access.ConsentTexts;

namespace DataExchange.Access.ConsentDesk;

/// <summary>A consent that is asked for, with the texts to show.</summary>
/// <param name="Consent">Version 1, REQUESTED.</param>
/// <param name="Texts">What the person is shown.</param>
public sealed record ConsentRequest(Consent Consent, ConsentTextPair Texts);
