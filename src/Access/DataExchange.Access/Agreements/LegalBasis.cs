namespace DataExchange.Access.Agreements;

/// <summary>The instrument that allows an agreement.</summary>
/// <param name="Type">What kind of instrument.</param>
/// <param name="Instrument">Its name and number, such as <c>Luật 38/2019/QH14</c>.</param>
/// <param name="Article">The article relied on, or empty for the whole instrument.</param>
public sealed record LegalBasis(LegalBasisType Type, string Instrument, string Article = "");
