using DataExchange.Access.Parties;

namespace DataExchange.Administration.Parties;

/// <summary>A new agency, as the schema's <c>AgencyInput</c> has it.</summary>
internal sealed record AgencyInput(string Code, string NameVi, string NameEn, AgencyKind Kind, string? Contact)
{
    /// <summary>The agency, active.</summary>
    public Agency ToAgency() => new(Code, NameVi, NameEn, Kind) { Contact = Contact };
}
