using DataExchange.Access.Agreements;

namespace DataExchange.Administration.Agreements;

/// <summary>A legal basis, as the schema's <c>LegalBasisInput</c> has it.</summary>
internal sealed record LegalBasisInput(LegalBasisType Type, string Instrument, string? Article)
{
    /// <summary>The legal basis.</summary>
    public LegalBasis ToLegalBasis() => new(Type, Instrument, Article ?? "");
}
