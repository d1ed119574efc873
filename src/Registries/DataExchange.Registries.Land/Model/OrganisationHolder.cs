using DataExchange.Registries.Values;

namespace DataExchange.Registries.Land.Model;

/// <summary>An organisation as the land registry knows one: by tax code. Names are another registry's.</summary>
internal sealed record OrganisationHolder(TaxCode TaxCode)
{
    // INVARIANT: every stored code was written from a valid one.
    public static OrganisationHolder Of(string text) => new(TaxCode.TryParse(text, out var code, out _) ? code : default);
}
