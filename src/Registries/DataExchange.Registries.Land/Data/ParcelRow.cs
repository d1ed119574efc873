namespace DataExchange.Registries.Land.Data;

/// <summary>A parcel as stored, with the certificate in force.</summary>
internal sealed class ParcelRow
{
    public string ParcelId { get; set; } = string.Empty;

    public string CommuneCode { get; set; } = string.Empty;

    public string ProvinceCode { get; set; } = string.Empty;

    public int MapSheet { get; set; }

    public int ParcelNumber { get; set; }

    public string Address { get; set; } = string.Empty;

    /// <summary>Area in hundredths of a square metre: a whole number adds up exactly on both providers.</summary>
    public long AreaCentiares { get; set; }

    /// <summary>Price per square metre in the table of 2024, in đồng.</summary>
    public long PricePerSquareMetre { get; set; }

    public string? CertificateSerial { get; set; }

    public DateOnly? CertificateIssuedOn { get; set; }

    public string? CertificateRegister { get; set; }
}
