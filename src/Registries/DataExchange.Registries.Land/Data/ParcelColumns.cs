using DataExchange.Registries.Projection;

namespace DataExchange.Registries.Land.Data;

/// <summary>Which columns the fields of <c>LandParcel</c> are made of.</summary>
internal static class ParcelColumns
{
    /// <summary>Not a field of the schema: the column that an order by area needs.</summary>
    public const string OrderByArea = "$area";

    public static ColumnMap<ParcelRow> Map { get; } = new(
        [row => row.ParcelId],
        ("communeCode", [row => row.CommuneCode]),
        ("provinceCode", [row => row.ProvinceCode]),
        ("mapSheet", [row => row.MapSheet]),
        ("parcelNumber", [row => row.ParcelNumber]),
        ("address", [row => row.Address]),
        ("areaSquareMetres", [row => row.AreaCentiares]),
        (OrderByArea, [row => row.AreaCentiares]),
        ("certificate", [row => row.CertificateSerial, row => row.CertificateIssuedOn, row => row.CertificateRegister]),
        ("valuation", [row => row.AreaCentiares, row => row.PricePerSquareMetre]));
}
