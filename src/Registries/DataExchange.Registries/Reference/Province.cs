using System.Collections.Immutable;

namespace DataExchange.Registries.Reference;

/// <summary>A province or centrally governed city of today.</summary>
/// <param name="Code">Two digits, zero-padded.</param>
/// <param name="Name">Official name with its kind, in NFC.</param>
/// <param name="Wards">How many wards [phường] it has.</param>
/// <param name="Communes">How many communes [xã] it has.</param>
/// <param name="SpecialZones">How many special zones [đặc khu] it has.</param>
/// <param name="FormedFrom">The provinces it was formed from; the first gave its name.</param>
public sealed record Province(
    string Code, string Name, int Wards, int Communes, int SpecialZones, ImmutableArray<FormerProvince> FormedFrom)
{
    /// <summary>Wards, communes and special zones together.</summary>
    public int CommuneCount => Wards + Communes + SpecialZones;

    /// <summary>The agency code of its people's committee: that of the former unit which gave its name.</summary>
    public string AgencyCode => FormedFrom[0].AgencyCode;
}
