using DataExchange.Registries.Text;

namespace DataExchange.Registries.Tax.Data;

/// <summary>Which organisations; every condition given must hold.</summary>
internal sealed record OrganisationCriteria
{
    public string? TaxCodePrefix { get; init; }

    public string? NamePrefix { get; init; }

    public IReadOnlyList<string>? Status { get; init; }

    public string? ProvinceCode { get; init; }

    public string? CommuneCode { get; init; }

    public DateOnly? RegisteredFrom { get; init; }

    public DateOnly? RegisteredTo { get; init; }

    public string? LegalRepresentative { get; init; }

    public bool? IsHeadOffice { get; init; }

    /// <summary>The organisations that fulfil the criteria.</summary>
    public IQueryable<OrganisationRow> Apply(IQueryable<OrganisationRow> rows) => Named(Registered(Located(rows)));

    // Prefixes are ranges and no patterns: they are read off an index, and nothing in them can be a wildcard.
    private IQueryable<OrganisationRow> Named(IQueryable<OrganisationRow> rows)
    {
        if (TaxCodePrefix is { Length: > 0 } code)
        {
            var end = code + '\uffff';
            rows = rows.Where(o => string.Compare(o.TaxCode, code) >= 0 && string.Compare(o.TaxCode, end) < 0);
        }

        if (NamePrefix is { Length: > 0 } prefix)
        {
            var name = VietnameseText.SearchKey(prefix);
            var end = name + '\uffff';
            rows = rows.Where(o => string.Compare(o.FoldedName, name) >= 0 && string.Compare(o.FoldedName, end) < 0);
        }

        return IsHeadOffice switch
        {
            true => rows.Where(o => o.HeadOfficeCode == null),
            false => rows.Where(o => o.HeadOfficeCode != null),
            null => rows,
        };
    }

    private IQueryable<OrganisationRow> Registered(IQueryable<OrganisationRow> rows)
    {
        if (RegisteredFrom is { } from)
        {
            rows = rows.Where(o => o.RegisteredOn >= from);
        }

        if (RegisteredTo is { } to)
        {
            rows = rows.Where(o => o.RegisteredOn <= to);
        }

        if (Status is { } codes)
        {
            rows = rows.Where(o => codes.Contains(o.Status!));
        }

        return LegalRepresentative is { } person ? rows.Where(o => o.LegalRepresentativeId == person) : rows;
    }

    private IQueryable<OrganisationRow> Located(IQueryable<OrganisationRow> rows)
    {
        if (ProvinceCode is { } province)
        {
            rows = rows.Where(o => o.ProvinceCode == province);
        }

        return CommuneCode is { } commune ? rows.Where(o => o.CommuneCode == commune) : rows;
    }
}
