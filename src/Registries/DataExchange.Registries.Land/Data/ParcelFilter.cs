namespace DataExchange.Registries.Land.Data;

/// <summary>Which parcels; a null condition does not restrict.</summary>
internal sealed record ParcelFilter
{
    public IReadOnlyList<string>? ParcelIds { get; init; }

    public string? CommuneCode { get; init; }

    public string? ProvinceCode { get; init; }

    public int? MapSheet { get; init; }

    public long? AreaCentiaresFrom { get; init; }

    public long? AreaCentiaresTo { get; init; }

    public string? UseCode { get; init; }

    public string? OwnerPersonalId { get; init; }

    public string? OwnerTaxCode { get; init; }

    public bool? Mortgaged { get; init; }

    public IQueryable<ParcelRow> Apply(LandContext context) => ApplyOwners(context, ApplyUses(context, ApplyParcel(context.Parcels)));

    private IQueryable<ParcelRow> ApplyParcel(IQueryable<ParcelRow> rows)
    {
        if (ParcelIds is not null)
        {
            var ids = ParcelIds.ToArray();
            rows = rows.Where(row => ids.Contains(row.ParcelId));
        }

        rows = CommuneCode is { } commune ? rows.Where(row => row.CommuneCode == commune) : rows;
        rows = ProvinceCode is { } province ? rows.Where(row => row.ProvinceCode == province) : rows;
        rows = MapSheet is { } sheet ? rows.Where(row => row.MapSheet == sheet) : rows;
        rows = AreaCentiaresFrom is { } least ? rows.Where(row => row.AreaCentiares >= least) : rows;
        return AreaCentiaresTo is { } most ? rows.Where(row => row.AreaCentiares <= most) : rows;
    }

    private IQueryable<ParcelRow> ApplyUses(LandContext context, IQueryable<ParcelRow> rows)
    {
        rows = UseCode is { } code
            ? rows.Where(row => context.Uses.Any(use => use.ParcelId == row.ParcelId && use.Code == code))
            : rows;
        return Mortgaged is { } mortgaged
            ? rows.Where(row => context.Mortgages.Any(mortgage => mortgage.ParcelId == row.ParcelId && !mortgage.Released) == mortgaged)
            : rows;
    }

    private IQueryable<ParcelRow> ApplyOwners(LandContext context, IQueryable<ParcelRow> rows)
    {
        rows = OwnerPersonalId is { } citizen
            ? rows.Where(row => context.Ownerships.Any(owner => owner.ParcelId == row.ParcelId && owner.CitizenId == citizen))
            : rows;
        return OwnerTaxCode is { } code
            ? rows.Where(row => context.Ownerships.Any(owner => owner.ParcelId == row.ParcelId && owner.TaxCode == code))
            : rows;
    }
}
