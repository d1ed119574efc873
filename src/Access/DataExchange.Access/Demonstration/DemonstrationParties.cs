using System.Collections.Immutable;
using DataExchange.Access.Parties;

namespace DataExchange.Access.Demonstration;

/// <summary>The agencies and clients of the demonstration.</summary>
internal static class DemonstrationParties
{
    internal static ClientId Tax { get; } = ClientId.Parse("VN:GOV:G12.18:thue-dien-tu");

    internal static ClientId OneDoor { get; } = ClientId.Parse("VN:GOV:H29:mot-cua");

    internal static ClientId Portal { get; } = ClientId.Parse("VN:GOV:G22:cong-dich-vu");

    internal static ClientId DocumentAxis { get; } = ClientId.Parse("VN:GOV:G22:truc-van-ban");

    internal static ClientId Statistics { get; } = ClientId.Parse("VN:GOV:G12:thong-ke");

    internal static ImmutableArray<Agency> Agencies { get; } =
    [
        new("G01", "Bộ Công an", "Ministry of Public Security", AgencyKind.Ministry),
        new("G10", "Bộ Nông nghiệp và Môi trường", "Ministry of Agriculture and Environment", AgencyKind.Ministry),
        new("G12", "Bộ Tài chính", "Ministry of Finance", AgencyKind.Ministry),
        new("G12.18", "Cục Thuế", "Tax Department", AgencyKind.Department),
        new("G22", "Văn phòng Chính phủ", "Government Office", AgencyKind.Ministry),
        new("H29", "Ủy ban nhân dân Thành phố Hồ Chí Minh", "People's Committee of Hồ Chí Minh City", AgencyKind.Province) { Province = "79" },
    ];

    internal static ImmutableArray<Client> Clients { get; } =
    [
        new(Tax, "G12.18", "Thuế điện tử"),
        new(OneDoor, "H29", "Một cửa điện tử Thành phố Hồ Chí Minh"),
        new(Portal, "G22", "Cổng Dịch vụ công quốc gia"),
        new(DocumentAxis, "G22", "Trục liên thông văn bản quốc gia"),
        new(Statistics, "G12", "Thống kê"),
    ];
}
