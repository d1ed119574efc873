using DataExchange.Access.ConsentTexts;

namespace DataExchange.Access.Stores;

/// <summary>What looking for a text gives.</summary>
/// <param name="Text">The text, or null when there is none, or it could not be read.</param>
/// <param name="Failure">Why it could not be read, or null.</param>
public sealed record ConsentTextOutcome(ConsentText? Text, StoreFailure? Failure);
