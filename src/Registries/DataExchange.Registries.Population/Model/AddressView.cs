using DataExchange.Registries.Reference;

namespace DataExchange.Registries.Population.Model;

/// <summary>An address under the codes of one day: the schema's <c>Address</c>.</summary>
internal sealed record AddressView
{
    public required string Line { get; init; }

    public required string CommuneCode { get; init; }

    public required string ProvinceCode { get; init; }

    public required string? ProvinceName { get; init; }

    public required Commune? Commune { get; init; }

    public required ProvinceView Province { get; init; }

    public required string RecordedProvinceCode { get; init; }

    public string? District { get; init; }

    public string? CommuneName => CommuneTable.Find(CommuneCode)?.Name;

    /// <summary>The address as of a day: before 1 July 2025 under the former codes.</summary>
    public static AddressView At(StoredAddress stored, DateOnly on)
    {
        var before = on < ProvinceTable.Merger;
        var province = before ? stored.FormerProvince : stored.Province;
        return new AddressView
        {
            Line = stored.Line,
            CommuneCode = before ? stored.FormerCommune : stored.Commune,
            ProvinceCode = province,
            ProvinceName = ProvinceTable.NameAt(province, on),
            Commune = CommuneTable.Find(stored.Commune),
            Province = ProvinceView.Find(stored.Province)!,
            RecordedProvinceCode = stored.UnderFormerCodes ? stored.FormerProvince : stored.Province,
            District = stored.District,
        };
    }
}
