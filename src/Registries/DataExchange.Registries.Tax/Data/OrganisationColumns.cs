using DataExchange.Registries.Projection;

namespace DataExchange.Registries.Tax.Data;

/// <summary>The columns that each field of `Organisation` is made of.</summary>
internal static class OrganisationColumns
{
    /// <summary>The map; the key is always read.</summary>
    public static ColumnMap<OrganisationRow> Map { get; } = new(
        [o => o.TaxCode],
        ("displayName", [o => o.Name]),
        ("name", [o => o.Name]),
        ("status", [o => o.Status]),
        ("statusName", [o => o.Status]),
        ("address", [o => o.AddressLine, o => o.CommuneCode, o => o.ProvinceCode]),
        ("legalRepresentative", [o => o.LegalRepresentativeId]),
        ("headOffice", [o => o.HeadOfficeCode]),
        ("registeredOn", [o => o.RegisteredOn]));
}
